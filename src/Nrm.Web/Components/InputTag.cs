using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Language;

namespace Nrm.Web.Components;

/// <summary>One line to write in.</summary>
[HtmlTargetElement("nrm-input")]
public sealed class InputTag(Words words) : FieldTag(words)
{
    /// <summary>text, password, email, tel, search.</summary>
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20 characters; full width when absent.</summary>
    public int? Width { get; set; }

    /// <summary>numeric or decimal: the keyboard of a phone.</summary>
    public string? Inputmode { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(TextFields.Input(Field(), Words, Type, Width, Inputmode));
}

/// <summary>Several lines to write in; the characters are counted when there is a longest length.</summary>
[HtmlTargetElement("nrm-textarea")]
public sealed class TextareaTag(Words words) : FieldTag(words)
{
    public int Rows { get; set; } = 5;

    public int? Longest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(TextFields.Passage(Field(), Words, Rows, Longest));
}

/// <summary>One file to send. The browser shows its name; the server does not keep it in an address.</summary>
[HtmlTargetElement("nrm-file-upload")]
public sealed class FileUploadTag(Words words) : FieldTag(words)
{
    /// <summary>The kinds offered, as in <c>.pdf,image/png</c>; the server checks for itself.</summary>
    public string? Accept { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field();
        var box = Markup.Element("input", Markup.Css("govuk-file-upload", field.Error is null ? null : "govuk-file-upload--error"))
            .With("id", field.Id).With("name", field.Name).With("type", "file").With("accept", Accept).With("aria-describedby", field.DescribedBy()).Alone();
        output.Become(Fields.Group(field, Fields.Label(field), Fields.Hint(field), Fields.Error(field, Words), box));
    }
}

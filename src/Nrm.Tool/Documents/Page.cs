using System.Text;

namespace Nrm.Tool.Documents;

/// <summary>Writes Markdown with line feeds everywhere, so that the same tables give the same bytes on every machine.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    public Page(string title, string introduction) =>
        Add($"# {title}").Add("<!-- Written by `nrm documents` from the program's own tables; a test compares them. Do not edit. -->").Add(introduction);

    public Page Add(string paragraph)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(paragraph.ReplaceLineEndings("\n")).Append('\n');
        return this;
    }

    public Page Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Add(string.Join('\n',
    [
        Row(headings),
        Row([.. headings.Select(_ => "---")]),
        .. rows.Select(Row),
    ]));

    public override string ToString() => _text.ToString();

    private static string Row(IReadOnlyList<string> cells) => "| " + string.Join(" | ", cells.Select(c => c.Replace("|", "\\|").ReplaceLineEndings(" "))) + " |";
}

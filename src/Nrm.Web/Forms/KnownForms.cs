using Nrm.Records.Drafts;

namespace Nrm.Web.Forms;

/// <summary>A form whose draft is kept.</summary>
/// <param name="Code">As it stands in the draft's place.</param>
/// <param name="OfACase">False for a form that is filled in before there is a case.</param>
public sealed record KnownForm(string Code, bool OfACase)
{
    /// <summary>Of a form that has several pages, or a page that leaves something out; empty for a form of one page.</summary>
    public IReadOnlyList<FormPage> Pages { get; init; } = [];
}

/// <summary>All forms of the program. A draft of any other would lie there until its day, and no page would ever show it.</summary>
public sealed class KnownForms(IEnumerable<KnownForm> forms)
{
    private readonly Dictionary<(string Code, bool OfACase), KnownForm> _known = forms.ToDictionary(f => (f.Code, f.OfACase));

    /// <summary>Where the form that was posted belongs; null when it is none of the program's own.</summary>
    public FormPlace? PlaceOf(Posted posted) =>
        FormPlace.Read(posted.Own.GetValueOrDefault(FormPlace.Field)) is { } read && Find(read.Place) is not null ? read : null;

    /// <summary>What the fields of the posted page become in the draft: what the other pages ask stays as it is there. Null for a form of one page.</summary>
    public FieldsOver? Over(DraftPlace place, Posted posted) =>
        posted.Own.TryGetValue(FormPage.Field, out var code) && Find(place)?.Pages.FirstOrDefault(p => p.Code == code) is { } page
            ? before => page.Over(before, posted.Fields)
            : null;

    private KnownForm? Find(DraftPlace place) => _known.GetValueOrDefault((place.Form, place.CaseId is not null));
}

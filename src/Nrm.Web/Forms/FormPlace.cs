using Nrm.Records.Drafts;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Forms;

/// <summary>How a form carries where its draft belongs: the form's code, the case, the item, the draft, apart by colons. Nothing personal.</summary>
public sealed record FormPlace(DraftPlace Place, Guid? DraftId)
{
    public const string Field = "_place";

    public static string Write(DraftPlace place, Guid? draftId = null) => $"{place.Form}:{place.CaseId:N}:{place.Item}:{draftId:N}";

    /// <summary>Null when it is none of the program's own.</summary>
    public static FormPlace? Read(string? text) =>
        text?.Split(':') is [var form, var caseId, var item, var draft]
        && Id(caseId, out var c) && Id(draft, out var d)
        && new DraftPlace(form, c, item.Length == 0 ? null : item) is { IsValid: true } place && IsAForm(place)
            ? new FormPlace(place, d)
            : null;

    /// <summary>A draft of any other form would lie there until its day, and no page would ever show it.</summary>
    private static bool IsAForm(DraftPlace place) => place.CaseId is null
        ? place.Form == ReferralForm.Code || place.Form == SignalPage.Place.Form
        : StepList.Find(place.Form) is not null;

    private static bool Id(string text, out Guid? id)
    {
        var none = text.Length == 0;
        var read = Guid.TryParseExact(text, "N", out var known);
        id = read ? known : null;
        return none || read;
    }
}

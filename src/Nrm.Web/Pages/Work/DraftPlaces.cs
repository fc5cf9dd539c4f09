using Nrm.Records.Drafts;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Work;

/// <summary>Drafts in a list: what they are called, and where they are gone on with.</summary>
public static class DraftPlaces
{
    public static string Title(DraftLine draft, Words words) =>
        !draft.Opens ? words["A form that was begun and does not open"]
        : draft.Reference is { } reference && StepList.Find(draft.Place.Form) is { } step ? words["{0}: case {1}", words.UseCase(step.UseCase.Name), reference]
        : StepList.Find(draft.Place.Form) is { } any ? words.UseCase(any.UseCase.Name)
        : draft.Place.Form == "referral" ? words["New referral"]
        : words["A form that was not sent"];

    /// <summary>Null where it does not open: it is damaged, or its author has no part in the case any more.</summary>
    public static string? Address(DraftLine draft) => draft.Place switch
    {
        _ when !draft.Opens => null,
        { CaseId: null, Form: "report-signal" } => ReferralLinks.Signal(draft.Id),
        { CaseId: null } => ReferralLinks.Tasks(draft.Id),
        { CaseId: { } caseId } when draft.Reference is not null => draft.Place.Item is null && StepList.Find(draft.Place.Form) is { } step ? step.AddressIn(caseId) : CaseLinks.Overview(caseId),
        _ => null,
    };
}

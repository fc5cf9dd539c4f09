using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Screening;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The parts of the long section, each reachable and none of them needed.</summary>
public sealed class ContentsPage(Drafts drafts, Words words) : ReferralPage(drafts)
{
    public Guid Id { get; private set; }

    public ReferralSection Section { get; } = ReferralForm.Sections.Single(s => s.HasContents);

    public int Number => ReferralForm.Sections.ToList().IndexOf(Section) + 1;

    public ReferralDraft Draft { get; private set; } = null!;

    public FormState State { get; private set; } = FormState.Empty;

    public IndicatorSet Set => IndicatorSets.For(Draft.Age is AgeAnswer.Adult ? AgeClass.Adult : AgeClass.PresumedChild, sexual: false);

    public async Task<IActionResult> OnGet(Guid draftId) => await Open(draftId) is { } draft ? Show(draftId, draft.Fields, null) : NotFound();

    public async Task<IActionResult> OnPost(Guid draftId)
    {
        if (await Open(draftId) is not { } draft)
        {
            return NotFound();
        }

        var whole = ReferralForm.PageOf(Section.Code).Over(draft.Fields, Posted.Of(Request.Form).Fields);
        if (new ReferralDraft(whole).Value(Section.Done) is null)
        {
            return Show(draftId, whole, words["Say whether you have completed this section."]);
        }

        return (await Drafts.Save(Actor, draftId, ReferralForm.Place, whole, cancel: Cancel)).IsDone(out _, out _) ? LocalRedirect(Address(draftId)) : NotFound();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(Guid draftId, IReadOnlyDictionary<string, string[]> fields, string? error)
    {
        Id = draftId;
        Draft = new(fields);
        State = new FormState(fields, error is null ? FormState.Empty.Errors : new Dictionary<string, string[]> { [Section.Done] = [error] });
        return Page();
    }
}

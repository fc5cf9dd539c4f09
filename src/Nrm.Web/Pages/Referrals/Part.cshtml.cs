using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Audit;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>One page of a referral. What was typed is kept first, valid or not; then it is said what is wrong with it.</summary>
public sealed class PartPage(Drafts drafts, Words words, TimeProvider time) : ReferralPage(drafts)
{
    public const string Skip = "skip";

    private static readonly Dictionary<string, Said[]> NoErrors = [];

    public Guid Id { get; private set; }

    public ReferralSection Section { get; private set; } = null!;

    public ReferralPart Part { get; private set; } = null!;

    public FormState State { get; private set; } = FormState.Empty;

    public Refusal? Failed { get; private set; }

    public bool TreatedAsChild { get; private set; }

    public ReferralPart? Next => ReferralForm.After(Section, Part);

    public string Back => FromCheck ? Address(Id, "check") : Address(Id, Section.HasContents ? Section.Code : null);

    private bool FromCheck => Request.Query.ContainsKey("check");

    public async Task<IActionResult> OnGet(Guid draftId, string part) =>
        ReferralForm.Find(part) is { } found && await Open(draftId) is { } draft ? Show(draftId, found, draft.Fields, NoErrors) : NotFound();

    public async Task<IActionResult> OnPost(Guid draftId, string part)
    {
        if (ReferralForm.Find(part) is not { } found)
        {
            return NotFound();
        }

        var posted = Posted.Of(Request.Form);
        try
        {
            return await Keep(draftId, found, posted);
        }
        catch (AuditUnavailableException)
        {
            Failed = new Refusal.Unavailable();
            return Show(draftId, found, posted.Fields, NoErrors);
        }
    }

    private async Task<IActionResult> Keep(Guid draftId, (ReferralSection Section, ReferralPart Part) found, Posted posted)
    {
        if (await Open(draftId) is not { } draft)
        {
            return NotFound();
        }

        var (section, part) = found;
        var whole = new ReferralDraft(ReferralForm.PageOf(part.Code).Over(draft.Fields, posted.Fields));
        var goesOn = posted.Pressed is not (Posted.SaveForLater or Skip);
        var errors = goesOn ? ReferralReading.OfPage(part, whole.Fields, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) : NoErrors;
        if (section.AsksWhetherDone)
        {
            whole = whole.Mark(section, whole.Value(section.Done) == "yes" && errors.Count == 0);
        }
        else if (goesOn)
        {
            whole = whole.Mark(section, errors.Count == 0);
        }

        if (!(await Drafts.Save(Actor, draftId, ReferralForm.Place, whole.Fields, cancel: Cancel)).IsDone(out var kept, out var refusal))
        {
            return refusal is Refusal.Invalid { Errors: var wrong } ? Show(draftId, found, whole.Fields, wrong.ToDictionary(e => "", e => e.Value)) : NotFound();
        }

        if (posted.Pressed == Posted.SaveForLater)
        {
            Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(kept.DeleteOn)]);
            return LocalRedirect(ReferralLinks.Start);
        }

        return errors.Count == 0 ? LocalRedirect(After(draftId, section, part)) : Show(draftId, found, whole.Fields, errors);
    }

    private string After(Guid draftId, ReferralSection section, ReferralPart part) =>
        FromCheck ? Address(draftId, "check") : Address(draftId, ReferralForm.After(section, part)?.Code ?? (section.HasContents ? section.Code : null));

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(
        Guid draftId, (ReferralSection Section, ReferralPart Part) found, IReadOnlyDictionary<string, string[]> fields, IReadOnlyDictionary<string, Said[]> errors)
    {
        Id = draftId;
        (Section, Part) = found;
        TreatedAsChild = new ReferralDraft(fields).Age is AgeAnswer.Child or AgeAnswer.NotSure;
        State = new FormState(fields, words.Of(errors));
        return Page();
    }
}

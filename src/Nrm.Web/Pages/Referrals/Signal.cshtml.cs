using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Nrm.Casework.Referrals;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>A tip or an observation: one short form.</summary>
public sealed class SignalPage(Changes changes, Drafts drafts, IMemoryCache recent, Words words) : ReferralPage(drafts)
{
    private static readonly Dictionary<string, Said[]> NoErrors = [];
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public static DraftPlace Place { get; } = new(ReportSignal.Declares.Name);

    public Guid Id { get; private set; }

    public FormState State { get; private set; } = FormState.Empty;

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(Guid draftId) =>
        await Open(draftId, Place.Form) is { } draft ? Show(draftId, draft.Fields, NoErrors) : NotFound();

    public async Task<IActionResult> OnPost(Guid draftId)
    {
        var posted = Posted.Of(Request.Form);
        try
        {
            if (posted.Pressed == Posted.Discard)
            {
                await Drafts.Delete(Actor, draftId, Cancel);
                Say(words["The draft was deleted."]);
                return LocalRedirect(ReferralLinks.Start);
            }

            // Kept before it is judged: nothing typed is lost by what follows.
            if (!(await Drafts.Save(Actor, draftId, Place, posted.Fields, cancel: Cancel)).IsDone(out var line, out var refusal))
            {
                return refusal is Refusal.Invalid { Errors: var wrong } ? Show(draftId, posted.Fields, wrong.ToDictionary(e => "", e => e.Value))
                    : recent.TryGetValue(Sent(draftId), out Guid sent) ? LocalRedirect(ReferralLinks.Sent(sent)) : NotFound();
            }

            if (posted.Pressed == Posted.SaveForLater)
            {
                Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(line.DeleteOn)]);
                return LocalRedirect(ReferralLinks.Start);
            }

            return await Send(draftId, posted.Fields);
        }
        catch (AuditUnavailableException)
        {
            Refusal = new Refusal.Unavailable();
            return Show(draftId, posted.Fields, NoErrors);
        }
    }

    private async Task<IActionResult> Send(Guid draftId, IReadOnlyDictionary<string, string[]> fields)
    {
        if (new ReferralDraft(fields).Value("profile") is null)
        {
            return Show(draftId, fields, new Dictionary<string, Said[]> { ["profile"] = ["Choose the country whose rules apply."] });
        }

        var read = FormReader.Read(typeof(ReportSignal), fields);
        if (read.Input is not ReportSignal signal)
        {
            return Show(draftId, fields, read.Errors);
        }

        if ((await changes.Make(Actor, null, signal, Call() with { IdempotencyKey = $"signal-{draftId:N}" }, Cancel)).IsDone(out var made, out var refusal))
        {
            recent.Set(Sent(draftId), made.CaseId, Remembered);
            await Drafts.Delete(Actor, draftId, Cancel);
            return LocalRedirect(ReferralLinks.Sent(made.CaseId));
        }

        switch (refusal)
        {
            case Refusal.NotFound:
                return NotFound();
            case Refusal.Invalid invalid:
                return Show(draftId, fields, invalid.Errors.ToDictionary(e => read.FieldOf(e.Key) is "signal" ? "signal.narrative" : read.FieldOf(e.Key), e => e.Value));
            default:
                Refusal = refusal;
                return Show(draftId, fields, NoErrors);
        }
    }

    private object Sent(Guid draftId) => (nameof(SignalPage), Actor.StaffId, draftId);

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(Guid draftId, IReadOnlyDictionary<string, string[]> fields, IReadOnlyDictionary<string, Said[]> errors)
    {
        Id = draftId;
        State = new FormState(fields, words.Of(errors));
        return Page();
    }
}

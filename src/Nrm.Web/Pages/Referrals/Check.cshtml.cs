using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Nrm.Casework.Cases;
using Nrm.Casework.Referrals;
using Nrm.Casework.Screening;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Drafts;
using Nrm.Records.Staff;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The whole referral before it is sent. One draft makes one case: its id is the key of the request, so that a second click is answered as the first.</summary>
public sealed class CheckPage(Changes changes, Drafts drafts, Organisations organisations, IMemoryCache recent, Words words, TimeProvider time) : ReferralPage(drafts)
{
    private static readonly Dictionary<string, Said[]> NoErrors = [];
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public Guid Id { get; private set; }

    public ReferralDraft Draft { get; private set; } = null!;

    public FormState State { get; private set; } = FormState.Empty;

    /// <summary>What stands against it, and where it is mended.</summary>
    public IReadOnlyList<(string? Address, string Sentence)> Problems { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>Null when the draft cannot be read yet.</summary>
    public ScreeningResult? Screening { get; private set; }

    public IReadOnlyList<Said> Warnings { get; private set; } = [];

    public string? Authority { get; private set; }

    public string? Support { get; private set; }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGet(Guid draftId)
    {
        if (await Open(draftId) is not { } draft)
        {
            return NotFound();
        }

        return new ReferralDraft(draft.Fields).CanBeSent ? await Show(draftId, draft.Fields, NoErrors) : Incomplete(draftId);
    }

    public async Task<IActionResult> OnPost(Guid draftId)
    {
        if (await Open(draftId) is not { } draft)
        {
            // The second click of two comes when the first has sent the draft already.
            return recent.TryGetValue(Sent(draftId), out Guid sent) ? LocalRedirect(ReferralLinks.Sent(sent)) : NotFound();
        }

        if (!new ReferralDraft(draft.Fields).CanBeSent)
        {
            return Incomplete(draftId);
        }

        var (referral, errors) = ReferralReading.Whole(draft.Fields, Today);
        if (referral is null)
        {
            return await Show(draftId, draft.Fields, errors);
        }

        try
        {
            return await Send(draftId, draft.Fields, referral);
        }
        catch (AuditUnavailableException)
        {
            Refusal = new Refusal.Unavailable();
            return await Show(draftId, draft.Fields, NoErrors);
        }
    }

    private async Task<IActionResult> Send(Guid draftId, IReadOnlyDictionary<string, string[]> fields, SubmitReferral referral)
    {
        if ((await changes.Make(Actor, null, referral, Call() with { IdempotencyKey = $"referral-{draftId:N}" }, Cancel)).IsDone(out var made, out var refusal))
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
                return await Show(draftId, fields, ReferralReading.ByField(fields, invalid.Errors));
            default:
                Refusal = refusal;
                return await Show(draftId, fields, NoErrors);
        }
    }

    private object Sent(Guid draftId) => (nameof(CheckPage), Actor.StaffId, draftId);

    private LocalRedirectResult Incomplete(Guid draftId)
    {
        Say(words["Complete the first six sections before you send."]);
        return LocalRedirect(Address(draftId));
    }

    private async Task<IActionResult> Show(Guid draftId, IReadOnlyDictionary<string, string[]> fields, IReadOnlyDictionary<string, Said[]> errors)
    {
        Id = draftId;
        Draft = new(fields);
        State = new FormState(fields, words.Of(errors));
        Problems = [.. errors.SelectMany(e => e.Value.Select(sentence => (AddressOf(draftId, e.Key), words.Of(sentence))))];
        if (ReferralReading.Whole(fields, Today).Referral is { } referral)
        {
            var age = AgeRule.Classify(referral.AgeAnswer, referral.Person?.DateOfBirth is { HasValue: true } born ? born.Value : null, Today);
            Screening = ReferralScreening.Of(new ReferralAccount { Account = referral.Account, Exploitation = referral.Exploitation, Indicators = referral.Indicators }, age);
            Warnings = ReferralWarnings.Of(referral, Today);
            var directory = new OrganisationDirectory(await organisations.All(Cancel));
            Authority = referral.Kind is ReferralKind.Referral ? directory.AuthorityFor(referral.Profile)?.Name : null;
            Support = referral.Kind is ReferralKind.AnonymousNotification ? null : directory.SupportFor(referral.Profile, Actor.OrganisationId)?.Name;
        }

        return Page();
    }

    private string? AddressOf(Guid draftId, string field) =>
        ReferralForm.Asking(field) is { } part ? $"{Address(draftId, part.Code)}?check#{FormState.Id(field)}" : null;
}

using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// Lets parts of a case leave to a recipient, for a purpose to which the person agreed: first exactly what would leave is shown, then it is
/// recorded and handed over. Without consent there is no button that goes past it (INV-24).
/// </summary>
public sealed class SharePage(CaseRecords door, Words words) : StaffPage
{
    public const string Preview = "preview";
    public const string Send = "send";

    public CaseFrame Frame { get; private set; } = null!;

    public FormState Form { get; private set; } = FormState.Empty;

    public Refusal? Refusal { get; private set; }

    /// <summary>Exactly what would leave; null before the preview.</summary>
    public IReadOnlyList<OpenedDocument>? Included { get; private set; }

    /// <summary>What left; null before it was sent.</summary>
    public Disclosed? Sent { get; private set; }

    /// <summary>Of what is shown first: sent again, it leaves once.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<string> Chosen => Form.All("sections");

    /// <summary>Parts that this reader may open and that may ever leave.</summary>
    public IReadOnlyList<Section> Offered => [.. Frame.View.Readable.Concat(Frame.View.NeedsPurpose).Where(s => s.Category is not DataCategory.Location).Distinct()];

    public IReadOnlyList<string> Purposes => [.. Frame.View.Facts.Legal.Consents.Select(c => c.Purpose).Distinct().Where(p => Frame.View.Facts.ConsentFor(p) is ConsentState.Given)];

    public async Task<IActionResult> OnGet(Guid caseId) => await Overview(caseId) ?? Page();

    public async Task<IActionResult> OnPost(Guid caseId)
    {
        if (await Overview(caseId) is { } refused)
        {
            return refused;
        }

        var posted = Posted.Of(Request.Form);
        Form = new FormState(posted.Fields, Errors(posted.Fields));
        if (Form.Errors.Count > 0)
        {
            return Page();
        }

        var (purpose, recipient) = (Form.Value("purpose")!, Form.Value("recipient")!.Trim());
        return posted.Pressed == Send ? await Disclose(caseId, purpose, recipient, posted.KeyOfForm) : await ShowFirst(caseId, purpose);
    }

    private async Task<IActionResult?> Overview(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        return view.As is Relationship.Assigned ? null
            : RefusedCase.Page(HttpContext, "role-may-not", "Only those who have the case share from it.");
    }

    private async Task<IActionResult> ShowFirst(Guid caseId, string purpose)
    {
        var look = await door.Read(Actor, caseId, new SectionsView([.. Chosen.Select(s => Sections.Find(s)!)]), Call(purpose), Cancel);
        switch (look)
        {
            case Outcome<OpenedSections>.Done { Value: var opened }:
                Included = opened.Documents;
                return Page();
            case Outcome<OpenedSections>.Denied denied:
                Refusal = new Refusal.Denied(denied.Code, denied.Reason);
                return Page();
            default:
                return Refused(look);
        }
    }

    private async Task<IActionResult> Disclose(Guid caseId, string purpose, string recipient, string? key)
    {
        var disclosure = new Disclosure { Purpose = purpose, Recipient = recipient, Sections = Chosen };
        var outcome = await door.Disclose(Actor, caseId, disclosure, Call(purpose) with { IdempotencyKey = key }, Cancel);
        switch (outcome)
        {
            case Outcome<Disclosed>.Done { Value: var sent }:
                Sent = sent;
                return Page();
            case Outcome<Disclosed>.NotNow notNow:
                Refusal = new Refusal.NotNow(notNow.Unmet);
                return Page();
            case Outcome<Disclosed>.Denied denied:
                Refusal = new Refusal.Denied(denied.Code, denied.Reason);
                return Page();
            case Outcome<Disclosed>.KeyReused:
                Refusal = new Refusal.SentBefore();
                return Page();
            case Outcome<Disclosed>.Invalid invalid:
                Form = Form with { Errors = invalid.Errors.ToDictionary(e => e.Key, e => e.Value.Select(words.Sentence).ToArray()) };
                return Page();
            default:
                return NotFound();
        }
    }

    private Dictionary<string, string[]> Errors(IReadOnlyDictionary<string, string[]> fields)
    {
        var errors = new Dictionary<string, string[]>();
        if (fields.GetValueOrDefault("purpose") is not [.., { } purpose] || !Purposes.Contains(purpose))
        {
            errors["purpose"] = [words["Choose a purpose to which the person agreed."]];
        }

        if (string.IsNullOrWhiteSpace(fields.GetValueOrDefault("recipient") is [.., { } to] ? to : null))
        {
            errors["recipient"] = [words["Say who receives it."]];
        }

        var offered = Offered.Select(s => s.Name).ToHashSet();
        if (fields.GetValueOrDefault("sections") is not { Length: > 0 } sections || !sections.All(offered.Contains))
        {
            errors["sections"] = [words["Choose what is to be shared."]];
        }

        return errors;
    }
}

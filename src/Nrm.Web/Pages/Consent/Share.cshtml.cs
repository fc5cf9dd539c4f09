using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Consent;

/// <summary>
/// Lets parts of a case leave to a recipient, for a purpose to which the person agreed: first exactly what would leave is shown, then it is
/// recorded and handed over. Only the parts that the person named in their answer may leave for it; without consent there is no button that goes past
/// it (INV-24).
/// </summary>
public sealed class SharePage(Looks looks, Sharing sharing, Words words) : CasePage(looks)
{
    public const string Preview = "preview";
    public const string Send = "send";

    public FormState Form { get; private set; } = FormState.Empty;

    public Refusal? Refusal { get; private set; }

    /// <summary>Exactly what would leave; null before the preview.</summary>
    public IReadOnlyList<OpenedDocument>? Included { get; private set; }

    /// <summary>What left; null before it was sent.</summary>
    public Disclosed? Sent { get; private set; }

    /// <summary>Of what is shown first: sent again, it leaves once.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<string> Chosen => Form.All("sections");

    /// <summary>The person's last answer about each purpose, with whom and what they agreed to.</summary>
    public IReadOnlyDictionary<string, ConsentRecord> Answers =>
        Opened!.All(Sections.Consents).GroupBy(c => c.Purpose).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>Parts that this reader may open, that may ever leave, and that the person named for one purpose or another.</summary>
    public IReadOnlyList<Section> Offered => [.. Purposes.SelectMany(AgreedFor).Distinct()];

    public IReadOnlyList<string> Purposes => [.. Facts.Legal.Consents.Select(c => c.Purpose).Distinct().Where(p => Facts.ConsentFor(p) is ConsentState.Given)];

    /// <summary>What may leave for a purpose; nothing where the answer names no part.</summary>
    public IReadOnlyList<Section> AgreedFor(string purpose) => Answers.TryGetValue(purpose, out var answer) && answer.Sections is { Count: > 0 } named
        ? [.. Frame.View.Readable.Concat(Frame.View.NeedsPurpose).Where(s => s.Category is not DataCategory.Location && named.Contains(s.Name)).Distinct()]
        : [];

    protected override Wanted Wants => new(Sections.Consents) { Whole = true };

    protected override bool LooksBeforeItIsSent => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        Form = new FormState(posted.Fields, Errors(posted.Fields));
        if (Form.Errors.Count > 0)
        {
            return Page();
        }

        var (purpose, recipient) = (Form.Value("purpose")!, Form.Value("recipient")!.Trim());
        return posted.Pressed == Send ? await Disclose(purpose, recipient, posted.KeyOfForm) : await ShowFirst(purpose);
    }

    public string Said(IReadOnlyList<Section> parts) => parts.Count == 0 ? words["Nothing named"] : string.Join(", ", parts.Select(p => words.Section(p)));

    protected override IActionResult? NotForThisReader() =>
        Frame.View.As is Relationship.Assigned ? null : RefusedCase.Page(HttpContext, "role-may-not", "Only those who have the case share from it.");

    private async Task<IActionResult> ShowFirst(string purpose)
    {
        var look = await Looks.At(Actor, CaseId, new SectionsView([.. Chosen.Select(s => Sections.Find(s)!)]), Call(purpose), Cancel);
        if (!look.IsDone(out var opened, out var refusal))
        {
            return Back(refusal);
        }

        Included = opened.Documents;
        return Page();
    }

    private async Task<IActionResult> Disclose(string purpose, string recipient, string? key)
    {
        var disclosure = new Disclosure { Purpose = purpose, Recipient = recipient, Sections = Chosen };
        if (!(await sharing.Disclose(Actor, CaseId, disclosure, Call(purpose) with { IdempotencyKey = key }, Cancel)).IsDone(out var sent, out var refusal))
        {
            return Back(refusal);
        }

        Sent = sent;
        return Page();
    }

    /// <summary>The form again, with what is wrong at its fields and everything else above it.</summary>
    private IActionResult Back(Refusal refusal)
    {
        switch (refusal)
        {
            case Refusal.NotFound:
                return NotFound();
            case Refusal.Invalid invalid:
                Form = Form with { Errors = words.Of(invalid.Errors) };
                return Page();
            default:
                Refusal = refusal;
                return Page();
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

        if (fields.GetValueOrDefault("sections") is not { Length: > 0 } sections)
        {
            errors["sections"] = [words["Choose what is to be shared."]];
        }
        else if (!errors.ContainsKey("purpose") && AgreedFor(fields["purpose"][^1]) is var agreed && !sections.All(s => agreed.Any(a => a.Name == s)))
        {
            errors["sections"] = [words["For this purpose the person agreed to share only: {0}.", Said(agreed)]];
        }

        return errors;
    }
}

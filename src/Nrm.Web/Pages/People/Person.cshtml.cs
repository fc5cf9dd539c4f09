using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Safety;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.People;

/// <summary>
/// Who the person is, how to reach them, and, opened one by one and recorded, where they stay and what help must know of their health.
/// </summary>
public sealed class PersonPage(Looks looks, Words words) : CasePage(looks)
{
    public const string ShowLocation = "show-location";
    public const string ShowHealth = "show-health";

    public PersonDetails? Person => Opened?.Last(Sections.Person);

    public SafeContact? Contact => Opened?.Last(Sections.Contact);

    /// <summary>Null until it is asked for.</summary>
    public Whereabouts? Location { get; private set; }

    public HealthDetails? Health { get; private set; }

    /// <summary>What was asked for by a button and answered, even with nothing.</summary>
    public string? Shown { get; private set; }

    /// <summary>Why what was asked for is not shown.</summary>
    public string? NotShown { get; private set; }

    /// <summary>For what the person agreed that health is read.</summary>
    public IReadOnlyList<string> HealthPurposes => [.. Facts.Legal.Consents.Select(c => c.Purpose).Distinct().Where(p => Facts.ConsentFor(p) is ConsentState.Given)];

    public OpenedDocument? Recorded(Section section) => Opened?.Of(section).LastOrDefault();

    protected override Wanted Wants => new(Sections.Person, Sections.Contact, Sections.Age);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        switch (Request.Form[Posted.Button].ToString())
        {
            case ShowLocation:
                Location = await Last<Whereabouts>(Sections.Location, null);
                break;
            case ShowHealth:
                Health = await Last<HealthDetails>(Sections.Health, Request.Form["purpose"] is [{ Length: > 0 } purpose] ? purpose : null);
                break;
        }

        return await Look() ?? Page();
    }

    private async Task<T?> Last<T>(Section section, string? purpose) where T : class
    {
        if ((await Looks.At(Actor, CaseId, new SectionView(section), Call(purpose), Cancel)).IsDone(out var documents, out var refusal))
        {
            Shown = section.Name;
            ClosedBeside = documents.All(d => d.IsOpen) ? [] : [section];
            return documents is [.., var last] ? last.Document as T : null;
        }

        NotShown = refusal is Refusal.Denied denied ? words.Of(denied.Sentence) : null;
        return null;
    }
}

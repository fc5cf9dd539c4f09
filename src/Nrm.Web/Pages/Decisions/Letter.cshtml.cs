using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Decisions;

/// <summary>
/// One decision as it is handed to the person (INV-17): outcome, reasons, what they can do against it, and that help goes on. The words around
/// are in the language of the page; reasons are as they were written. It names neither the person nor what happened to them (INV-23).
/// </summary>
public sealed class LetterPage(Looks looks, Words words) : CasePage(looks)
{
    public DecisionLook Decision { get; private set; } = null!;

    public DecisionFact Fact => Decision.Fact;

    public LegalValue? ReviewWindow => LegalTest.ReviewWindow(CountryProfiles.InForce(Facts.Profile, Today, Facts.SubPopulation), words);

    /// <summary>The time that the decision gave, while it runs: a letter that is printed later promises no protection that has ended.</summary>
    public ReflectionFact? Period => (Fact is { Stage: DecisionStage.ReasonableGrounds, Positive: true } || BeginsTheTime) && Runs ? Facts.Legal.Reflection : null;

    /// <summary>True of the reconsideration that took back a first decision: it starts the time in full (M12).</summary>
    public bool BeginsTheTime => Fact is { Stage: DecisionStage.Reconsideration, Positive: true }
        && Facts.Legal.Decisions.TakeWhile(d => d.Id != Fact.Id).LastOrDefault(d => d.Stage is not DecisionStage.Reconsideration)?.Stage is DecisionStage.ReasonableGrounds;

    /// <summary>Why the letter must not be handed over; null when it may.</summary>
    public string? NotToBeHandedOver => Fact.Status switch
    {
        DecisionStatus.Proposed => words["Do not hand this over: the decision is not in effect. The person is told after it was reviewed."],
        DecisionStatus.SentBack => words["Do not hand this over: the reviewer sent the decision back, and it never took effect."],
        DecisionStatus.Effective when Decision.TakenBackOn is { } on => words["Do not hand this over: the decision was taken back on {0}. Hand over the letter of that day.", words.Day(on)],
        DecisionStatus.Effective => null,
    };

    private bool Runs => Facts.At(Track.Reflection).IsIn(ReflectionTrack.Live);

    public string? Authority => Facts.AuthorityId is { } id ? Frame.View.Names.OfOrganisation(id) : null;

    /// <summary>
    /// Who helps the person, as far as the page knows without a further look; empty where nobody took it yet. Organisations only: names and
    /// numbers are filled in by hand, by somebody who knows who may be called and whether this paper is safe with the person.
    /// </summary>
    public string Supporters => string.Join(", ", Frame.View.People.Where(p => p is { Function: CaseFunction.Support, StaffId: not null }).Select(p => p.Organisation).Distinct());

    public string Sentence => (Fact.Stage, Fact.Positive) switch
    {
        (DecisionStage.ReasonableGrounds, true) when Period is null => words["We found that there are reasonable grounds to go on. The time to recover and to decide has ended."],
        (DecisionStage.ReasonableGrounds, true) => words["We found that there are reasonable grounds to go on. You have time to recover and to decide what you want."],
        (DecisionStage.ReasonableGrounds, false) => words["We did not find reasonable grounds to go on."],
        (DecisionStage.ConclusiveGrounds, true) => words["We came to a positive final decision."],
        (DecisionStage.ConclusiveGrounds, false) => words["We came to a negative final decision."],
        (DecisionStage.Reconsideration, true) => words["We looked at the decision again and took it back. It is now positive."],
        (DecisionStage.Reconsideration, false) => words["We looked at the decision again. It stays as it was."],
        _ => throw new UndeclaredException($"letter of {Fact.Stage}"),
    };

    protected override Wanted Wants => new(Sections.Decisions) { Whole = true };

    public IActionResult OnGet(Guid decision)
    {
        if (DecisionLook.All(Frame.View, Opened).FirstOrDefault(d => d.Fact.Id == decision) is not { } found)
        {
            return NotFound();
        }

        Decision = found;
        return Page();
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Decisions;

/// <summary>One decision: the fact of it, which everybody in the case sees, and its words, for those who may read them.</summary>
public sealed record DecisionLook(DecisionFact Fact, string? By, string? ReviewedBy, StepTaken? Words, IReadOnlyList<StepTaken> Later)
{
    /// <summary>The sections that hold the words of decisions.</summary>
    public static IReadOnlyList<Section> Of { get; } = [Sections.Decisions];

    public ElementFindings? Findings => (Words?.Typed as IElementFindings)?.Findings;

    public string? Reasons => (Words?.Typed as IReasoned)?.Reasons;

    public IReadOnlyList<string> Evidence => Words?.Typed switch { DecideReasonableGrounds first => first.Evidence, DecideConclusiveGrounds last => last.Evidence, _ => null } ?? [];

    /// <summary>That the person was told, the last time; null when it is not recorded, or not shown to this reader.</summary>
    public RecordDecisionNotified? Told => Later.Select(l => l.Typed).OfType<RecordDecisionNotified>().LastOrDefault();

    /// <summary>The day on which a reconsideration took it back; null while it stands.</summary>
    public DateOnly? TakenBackOn { get; init; }

    /// <summary>True when words of it were recorded and do not open: it is not one that nobody took.</summary>
    public bool DoesNotOpen { get; init; }

    public bool IsInEffect => Fact.Status is DecisionStatus.Effective && TakenBackOn is null;

    /// <summary>Whether it is in effect, in a word.</summary>
    public string Status(Language.Words words) => TakenBackOn is null ? words.Label(Fact.Status) : words["No longer in effect"];

    /// <summary>What was decided, in a word.</summary>
    public string Outcome(Language.Words words) => Fact.Stage is DecisionStage.Reconsideration
        ? words.Label(Fact.Positive ? ReconsiderationOutcome.Reversed : ReconsiderationOutcome.Upheld)
        : words.Label(Fact.Positive ? DecisionOutcome.Positive : DecisionOutcome.Negative);

    /// <summary>What a decider who wrote nothing else told the person of what they can do, under every version of the country's profile.</summary>
    public static IEnumerable<Said> Remedies(CaseFacts facts) => CountryProfiles.Versions(facts.Profile).Select(StandardRemedy.Of).Distinct();

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<DecisionLook> All(CaseOverviewView view, OpenedSections? opened)
    {
        var words = opened is null || !view.Readable.Contains(Sections.Decisions) ? [] : opened.Of(Sections.Decisions).Select(d => (d.Item, Step: (StepTaken)d.Document)).ToList();
        var names = opened?.Overview.Names ?? view.Names;
        return
        [
            .. view.Facts.Legal.Decisions.Reverse().Select(d => new DecisionLook(
                d, names.OfStaff(d.DeciderId), d.ReviewerId is { } reviewer ? names.OfStaff(reviewer) : null,
                words.Where(w => w.Item == d.Id).Select(w => w.Step).LastOrDefault(),
                [.. words.Where(w => w.Step.About == d.Id).Select(w => w.Step)])
            {
                DoesNotOpen = opened?.Documents.Any(o => o.Section == Sections.Decisions && o.Item == d.Id && !o.IsOpen) is true,
                TakenBackOn = d is { Positive: false, Status: DecisionStatus.Effective } ? ReconsideredAfter(view.Facts.Legal.Decisions, d).FirstOrDefault(r => r.Positive)?.DecidedOn : null,
            }),
        ];
    }

    /// <summary>The reconsiderations of a decision; one that comes after the next decision is about that.</summary>
    private static IEnumerable<DecisionFact> ReconsideredAfter(IReadOnlyList<DecisionFact> all, DecisionFact decision) =>
        all.SkipWhile(d => d.Id != decision.Id).Skip(1).TakeWhile(d => d.Stage is DecisionStage.Reconsideration);
}

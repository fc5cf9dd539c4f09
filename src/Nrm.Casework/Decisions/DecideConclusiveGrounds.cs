using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>
/// The final decision (M09, M10). Not before the earliest day of the profile; a negative one not before the granted period has run, and
/// without effect before the second review (INV-16).
/// </summary>
public sealed record DecideConclusiveGrounds : UseCase, IDecision
{
    public static readonly UseCaseDeclaration Declares =
        new("decide-conclusive-grounds", typeof(DecideConclusiveGrounds), [Permits.Decider], Track.Identification)
        {
            Opens = [Sections.Person],
            Keeps = Sections.Decisions,
            Rules = [DecisionRules.ActorIsTheDecider],
        };

    [OneOf, Needed("Choose positive or negative.")]
    public DecisionOutcome? Outcome { get; init; }

    [Part, Needed("Record a finding on act, means and purpose.")]
    public ElementFindings? Findings { get; init; }

    [Passage(PassageAttribute.Account), ToldToThePerson]
    public string? Reasons { get; init; }

    [Lines(Blank = "Name the piece of evidence, or leave it out."), Optional]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Evidence { get; init; }

    /// <summary>The language in which the person is told; left out, the first that is recorded.</summary>
    [Language, Optional]
    public string? Language { get; init; }

    /// <summary>How to seek a review, in words for the person; left out, the standard text.</summary>
    [Passage, Optional, ToldToThePerson]
    public string? Remedy { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override string Trigger => $"{Declares.Name}:{(Outcome is DecisionOutcome.Negative ? "negative" : "positive")}";

    public override void Apply(CaseChange change)
    {
        change.FinishTasks(TaskKind.DecideConclusiveGrounds, TaskKind.DecideAgain);
        DecisionSteps.Decide(change, DecisionStage.ConclusiveGrounds, Outcome is DecisionOutcome.Positive, this);
        if (Outcome is DecisionOutcome.Positive)
        {
            change.Stop(ClockKind.C05ConclusiveEarliest);
            change.Stop(ClockKind.C06ConclusiveTarget);
            change.AddTask(TaskKind.NotifyDecision, CaseFunction.Decider, change.Today);
        }
    }
}

using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>
/// The first decision (M07, M08). A positive one starts the reflection period by itself; a negative one has no effect before the second
/// review (INV-16). Co-operation, complaint, stay and conviction are not among the fields.
/// </summary>
public sealed record DecideReasonableGrounds : UseCase, IDecision
{
    public static readonly UseCaseDeclaration Declares =
        new("decide-reasonable-grounds", typeof(DecideReasonableGrounds), [Permits.Decider], Track.Identification)
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
        change.Stop(ClockKind.C03ReasonableGrounds);
        change.FinishTasks(TaskKind.DecideReasonableGrounds, TaskKind.DecideAgain);
        DecisionSteps.Decide(change, DecisionStage.ReasonableGrounds, Outcome is DecisionOutcome.Positive, this);
        if (Outcome is DecisionOutcome.Positive)
        {
            DecisionSteps.AfterPositiveGrounds(change);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>The person has been told (INV-17). For a negative decision the time to ask for reconsideration runs from here, if that is later.</summary>
public sealed record RecordDecisionNotified : UseCase, INotified
{
    public static readonly UseCaseDeclaration Declares = new("record-decision-notified", typeof(RecordDecisionNotified), [Permits.Decider])
    {
        Keeps = Sections.Decisions,
        Rules = [DecisionRules.ThereIsADecisionToTell, DecisionRules.PersonCanBeReached, DecisionRules.ToldAfterItWasDecided],
    };

    /// <summary>The day on which the person was told; left out, today.</summary>
    [Day(DateMeaning.Plan), Optional] // not after today, and not before the decision: the rule says both
    public DateOnly? On { get; init; }

    [Language]
    public string? Language { get; init; }

    [Line, Needed("Say how the person was told.")]
    public string? DeliveredHow { get; init; }

    [YesNo]
    public bool? SafeAddress { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var on = On ?? change.Today;
        var decision = change.Facts.LastDecision ?? throw new UndeclaredException("a notice without a decision");
        change.Legal(l => l with { Decisions = [.. l.Decisions.SkipLast(1), decision with { NotifiedOn = on }] });
        change.Remarks = new(About: decision.Id);
        change.FinishTasks(TaskKind.NotifyDecision);
        if (change.Facts.StateOf(Track.Identification) is IdentificationTrack.RGNegative or IdentificationTrack.CGNegative)
        {
            change.StartClockAgain(ClockKind.C07Reconsideration, p => p.ReconsiderationWindow, on);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>
/// Somebody who did not take it looks at a negative decision (INV-16). Only their agreement gives it effect; the reflection period is
/// untouched where it runs.
/// </summary>
public sealed record SecondReview : UseCase, IReasoned
{
    public static readonly UseCaseDeclaration Declares =
        new("second-review", typeof(SecondReview), [Permits.Reviewer, Permits.Decider], Track.Identification) { Keeps = Sections.Decisions };

    [YesNo, Needed("Say whether you agree with the decision.")]
    public bool? Agrees { get; init; }

    [Passage(PassageAttribute.Account)]
    public string? Reasons { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override string Trigger => $"{Declares.Name}:{(Agrees is true ? "agrees" : "disagrees")}";

    public override void Apply(CaseChange change)
    {
        var decision = change.Facts.LastDecision ?? throw new UndeclaredException("a review without a decision");
        var reviewed = decision with
        {
            Status = Agrees is true ? DecisionStatus.Effective : DecisionStatus.SentBack,
            ReviewerId = change.Actor.StaffId,
        };
        change.Legal(l => l with { Decisions = [.. l.Decisions.SkipLast(1), reviewed] });
        change.Remarks = new(About: decision.Id);
        change.FinishTasks(TaskKind.SecondReview);
        if (Agrees is true)
        {
            change.Stop(ClockKind.C05ConclusiveEarliest);
            change.Stop(ClockKind.C06ConclusiveTarget);
            change.StartClock(ClockKind.C07Reconsideration, p => p.ReconsiderationWindow, change.Today);
            change.AddTask(TaskKind.NotifyDecision, CaseFunction.Decider, change.Today);
        }
        else
        {
            change.AddTask(TaskKind.DecideAgain, CaseFunction.Decider, change.Today);
        }
    }
}

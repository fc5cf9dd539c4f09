using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>The authority begins to work on the final decision.</summary>
public sealed record OpenConclusiveGrounds : UseCase
{
    public static readonly UseCaseDeclaration Declares =
        new("open-conclusive-grounds", typeof(OpenConclusiveGrounds), [Permits.Decider], Track.Identification) { Rules = [DecisionRules.ActorIsTheDecider] };

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) =>
        change.AddTask(TaskKind.DecideConclusiveGrounds, CaseFunction.Decider, change.Facts.RunningClock(ClockKind.C06ConclusiveTarget)?.DueOn,
            change.Facts.RunningClock(ClockKind.C06ConclusiveTarget)?.Kind);
}

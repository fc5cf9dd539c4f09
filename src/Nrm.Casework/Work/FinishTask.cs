using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>Ticks off a task that no step of a track finishes by itself.</summary>
public sealed record FinishTask : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("finish-task", typeof(FinishTask), [Permits.Support, Permits.Decider, Permits.Reviewer])
    {
        Rules = [WorkRules.TaskIsOpen, WorkRules.TaskIsTheActors, WorkRules.TaskIsFinishedByHand],
    };

    [Id, Needed("Choose a task."), KeptIn(KeptInAttribute.Facts)]
    public Guid? TaskId { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with
        {
            Tasks = [.. change.Facts.Tasks.Select(t => t.Id == TaskId ? t with { DoneAt = change.NowUtc, DoneBy = change.Actor.StaffId } : t)],
        };
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Records;

/// <summary>Tasks by due date, those without a date last; finished ones, the last first. At most <see cref="Door.WorkLists.Most"/>.</summary>
public sealed record WorkList(IReadOnlyList<WorkItem> Items)
{
    /// <summary>True when there are further tasks, less urgent than all of these.</summary>
    public bool More { get; init; }
}

/// <summary>Which tasks somebody asks for.</summary>
public enum WorkWanted
{
    /// <summary>Open tasks of the actor, and of what waits in the queue of the actor's organisation.</summary>
    ToDo,

    /// <summary>Open tasks that others must do in cases that the actor has, or referred and nobody has taken.</summary>
    WaitingForOthers,

    /// <summary>What the actor finished in the last thirty days.</summary>
    Done,
}

/// <param name="Waiting">True when the case is in the organisation's queue and nobody of it has taken it.</param>
public sealed record WorkItem(
    Guid CaseId, string Reference, MainState MainState, bool Child, Guid TaskId, TaskKind Kind, ClockKind? Clock, DateOnly? DueOn, bool Waiting, Said Why)
{
    /// <summary>For which part in the case it is a task.</summary>
    public CaseFunction Function { get; init; }

    /// <summary>The organisation of whoever has it; null while nobody is asked.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Who has it: a name, or the organisation's while nobody there has taken it.</summary>
    public string? With { get; init; }

    /// <summary>Whole days since it came up, by the dates of the case's country.</summary>
    public int DaysWaiting { get; init; }

    /// <summary>Days past its date; 0 while it is not late.</summary>
    public int DaysLate { get; init; }

    /// <summary>Set for finished tasks: the date in the case's country.</summary>
    public DateOnly? FinishedOn { get; init; }
}

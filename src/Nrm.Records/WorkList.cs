using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Records;

/// <summary>What the actor has to do, by due date.</summary>
public sealed record WorkList(IReadOnlyList<WorkItem> Items);

/// <param name="Waiting">True when the case is in the organisation's queue and nobody of it has taken it.</param>
public sealed record WorkItem(
    Guid CaseId, string Reference, MainState MainState, bool Child, Guid TaskId, TaskKind Kind, ClockKind? Clock, DateOnly? DueOn, bool Waiting, string Why);

namespace Nrm.Casework.Cases;

/// <summary>One task of a case, for the staff who hold <paramref name="Function"/> in it.</summary>
/// <param name="DueOn">Legal date; null = no date.</param>
public sealed record CaseTask(
    Guid Id, TaskKind Kind, CaseFunction Function, DateOnly? DueOn, DateTime CreatedAt, Deadlines.ClockKind? Clock = null, DateTime? DoneAt = null, Guid? DoneBy = null)
{
    public bool IsOpen => DoneAt is null;
}

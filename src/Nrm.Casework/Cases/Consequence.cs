namespace Nrm.Casework.Cases;

/// <summary>Facts from which more follows than they say themselves, and which may turn out to have been recorded in error.</summary>
public enum ConsequenceOf
{
    BirthDate,
}

/// <summary>
/// What followed from a fact, so that it can be taken back, visibly, when the fact turns out to have been recorded in error (INV-52). Nothing here
/// identifies the person.
/// </summary>
/// <param name="Step">The step that recorded the fact.</param>
public sealed record Consequence(ConsequenceOf Of, Guid Step, DateOnly On)
{
    /// <summary>
    /// Whoever recorded the fact, the only one who can say alone that it was a slip: what somebody else recorded protects the person until two agree
    /// (INV-45, INV-51).
    /// </summary>
    public Guid? By { get; init; }

    /// <summary>The age class before; null where it did not change.</summary>
    public AgeClass? AgeBefore { get; init; }

    /// <summary>Tasks that were begun for it.</summary>
    public IReadOnlyList<Guid> Tasks { get; init; } = [];

    /// <summary>Clocks that were started for it.</summary>
    public IReadOnlyList<Guid> Clocks { get; init; } = [];

    /// <summary>The day on which it was taken back; null while it stands.</summary>
    public DateOnly? TakenBackOn { get; init; }
}

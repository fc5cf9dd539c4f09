namespace Nrm.Casework.Deadlines;

/// <summary>
/// A clock of a case, by name: the number that it has in the domain reference (section 2.5), and what it is. It is declared by the capability
/// that has its terms, and exists because it is declared: no list names it.
/// </summary>
/// <param name="Name">As it is stored, in PascalCase after the three characters of its number; for ever, since cases are older than names.</param>
public readonly record struct ClockKind(string Name)
{
    /// <summary>As labels write it: kebab-case.</summary>
    public string Code => Codes.Of(Name);

    /// <summary>False for a name that a newer version stored.</summary>
    public bool IsKnown() => Clock.Knows(this);

    public override string ToString() => Name;
}

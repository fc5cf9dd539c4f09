namespace Nrm.Casework.Access;

/// <summary>Everything that a role gives, apart from steps: those name whoever may take them. What is not in the row is denied.</summary>
public sealed record RoleRow(Role Role)
{
    /// <summary>What ties its holders to cases; without one no case exists for them.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>What they may ask outside any one case.</summary>
    public IReadOnlyList<Permission> May { get; init; } = [];

    /// <summary>What each tie opens (domain 8.2).</summary>
    public IReadOnlyList<GrantRow> Opens { get; init; } = [];
}

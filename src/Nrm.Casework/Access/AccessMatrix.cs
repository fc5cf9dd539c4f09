namespace Nrm.Casework.Access;

/// <summary>
/// The role × data-category matrix of domain 8.2, as <see cref="Roles"/> has it. Whatever is not in it is denied. The facts of a case (state, dates, deadlines) are seen by everybody who has any relationship to it.
/// </summary>
public static class AccessMatrix
{
    public static IReadOnlyList<GrantRow> Rows { get; } = [.. Roles.All.SelectMany(r => r.Opens)];

    /// <summary>The widest grant; <see cref="Grant.None"/> when the table has no row.</summary>
    public static Grant For(Role role, Relationship relationship, DataCategory category) =>
        Rows.Where(r => r.Role == role && r.As == relationship && r.Categories.Contains(category))
            .Select(r => r.Grant).DefaultIfEmpty(Grant.None).Max();
}

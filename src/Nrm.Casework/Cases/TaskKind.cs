namespace Nrm.Casework.Cases;

/// <summary>
/// What somebody has to do next, by name. Kinds, not sentences: a task holds nothing that identifies a person. It is declared by the capability
/// that gives it, and exists because it is declared: no list names it.
/// </summary>
/// <param name="Name">As it is stored, in PascalCase; for ever, since cases are older than names.</param>
public readonly record struct TaskKind(string Name)
{
    private static readonly HashSet<TaskKind> Known = [.. Declared.Capabilities.OfType<IDeclaresTasks>().SelectMany(c => c.Kinds)];

    /// <summary>Those that some capability declares.</summary>
    public static IReadOnlyCollection<TaskKind> All => Known;

    /// <summary>As the API and labels write it: kebab-case.</summary>
    public string Code => Codes.Of(Name);

    /// <summary>The kind whose code this is; null when none is.</summary>
    public static TaskKind? Parse(string code) => All.Where(k => k.Code == code).Cast<TaskKind?>().FirstOrDefault();

    /// <summary>False for a name that a newer version stored.</summary>
    public bool IsKnown() => Known.Contains(this);

    public override string ToString() => Name;
}

/// <summary>A capability that gives staff something to do.</summary>
public interface IDeclaresTasks : ICapability
{
    IEnumerable<TaskKind> Kinds { get; }
}

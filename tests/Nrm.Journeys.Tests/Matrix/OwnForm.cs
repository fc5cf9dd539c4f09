namespace Nrm.Journeys.Tests.Matrix;

/// <param name="Step">The use case, as in the API.</param>
/// <param name="Role">Kebab-case, as in the API.</param>
/// <param name="Place">The address under the case.</param>
public sealed record OwnForm(string Step, string Role, string Place)
{
    /// <summary>The place of a task, each of which has an address.</summary>
    public const string Task = "tasks/{taskId}";

    /// <summary>The page to check a decision is there once something was written.</summary>
    public bool IsWrittenBefore => Place.EndsWith("/check", StringComparison.Ordinal);

    /// <summary>A line for each: step, role, place. # begins a remark.</summary>
    public static IReadOnlyList<OwnForm> Parse(string table) =>
    [
        .. table.Split('\n').Select(l => l.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(l => l.Length > 0)
            .Select(l => l is [var step, var role, var place] ? new OwnForm(step, role, place) : throw new FormatException($"{string.Join(' ', l)} is not a step, a role and a place.")),
    ];
}

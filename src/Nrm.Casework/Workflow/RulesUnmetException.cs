namespace Nrm.Casework.Workflow;

/// <summary>A use case ran into rules that are not met. The door turns it into a refusal that names all of them; nothing is stored.</summary>
public sealed class RulesUnmetException(IReadOnlyList<UnmetRule> unmet)
    : Exception($"Unmet: {string.Join(", ", unmet.Select(u => u.Name))}.")
{
    public IReadOnlyList<UnmetRule> Unmet { get; } = unmet;
}

namespace Nrm.Tool;

/// <summary>What a command speaks to.</summary>
/// <param name="Output">Results, for people and scripts.</param>
/// <param name="Progress">What goes on meanwhile.</param>
public sealed record Surroundings(TextWriter Output, WorkProgress Progress);

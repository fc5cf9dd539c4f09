namespace Nrm.Casework.Workflow;

/// <summary>Why a step is not possible in the states for which its track declares no row; said to whoever tries.</summary>
/// <param name="Taker">The use case's name, or the whole "system:name".</param>
/// <param name="Sentence">What the step waits for, or why it is past; true in each of those states.</param>
public sealed record StatedRefusal(string Taker, Said Sentence);

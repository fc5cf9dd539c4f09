namespace Nrm.Casework.Workflow;

/// <summary>One row of a track's table: in <paramref name="From"/>, <paramref name="Trigger"/> leads to <paramref name="To"/> when all rules are met.</summary>
/// <param name="Trigger">The use case's name; where its outcome matters, "name:outcome". "system:name" is fired by clocks and other tracks.</param>
public sealed record Step(string From, string Trigger, string To, params Rule[] Rules);

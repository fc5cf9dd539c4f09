namespace Nrm.Casework.Profiles;

/// <summary>Something a caseworker or lawyer should know about a profile that no value holds.</summary>
public sealed record Remark(string Text, string Source);

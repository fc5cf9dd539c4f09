using Nrm.Casework.Cases;
using Nrm.Records.Audit.Log;

namespace Nrm.Records.Audit;

/// <summary>An entry before the writer gives it its place in the node's chain.</summary>
internal sealed record PendingEntry(
    string Kind, AuditOutcome Outcome, string Subject, Actor? Actor, Guid? CaseId, string? Explanation,
    IReadOnlyList<string>? Sections = null, string? Purpose = null, string? RequestId = null)
{
    public Guid Id { get; } = Ids.New();

    /// <summary>Sealed by the caller, who has the key.</summary>
    public byte[] Detail { get; init; } = [];
}

/// <summary>The kinds of entries; the vocabulary of the log.</summary>
public static class AuditKinds
{
    public const string Read = "read";
    public const string Change = "change";
    public const string Find = "find";
    public const string Disclose = "disclose";
    public const string SignIn = "sign-in";
    public const string Session = "session";
    public const string Account = "account";
    public const string Job = "job";
    public const string Node = "node";
}

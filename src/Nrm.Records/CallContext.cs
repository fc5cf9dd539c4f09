namespace Nrm.Records;

/// <summary>What comes with a request besides its content.</summary>
/// <param name="RequestId">Correlates the audit entry with the log; random, never from the client.</param>
/// <param name="ExpectedVersion">The version that the client read (If-Match); null accepts any.</param>
/// <param name="IdempotencyKey">The client's key for a request that it may repeat.</param>
/// <param name="Purpose">Why the data is wanted: a purpose code of domain 3.10.</param>
public sealed record CallContext(string? RequestId = null, int? ExpectedVersion = null, string? IdempotencyKey = null, string? Purpose = null)
{
    public static CallContext None { get; } = new();
}

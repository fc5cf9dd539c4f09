namespace Nrm.Records.Audit.Log;

/// <summary>An audit entry as it is stored.</summary>
/// <param name="Position">Its place in the log, from 0; null until it is sequenced.</param>
/// <param name="Salt">The 16 random bytes of its commitment.</param>
/// <param name="Commitment">The commitment as it was written.</param>
public sealed record AuditRow(long? Position, AuditEntry Entry, byte[] Salt, byte[] Commitment);

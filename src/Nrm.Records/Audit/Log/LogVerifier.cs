namespace Nrm.Records.Audit.Log;

/// <summary>A stored row of the audit log; <see cref="Position"/> is null until it is sequenced.</summary>
public sealed record AuditRow(long? Position, AuditEntry Entry, byte[] Salt, byte[] Commitment);

public sealed record LogFinding(string Code, string Where, string Text);

public static class LogVerifier
{
    /// <param name="sequenced">Sequenced rows in order of position.</param>
    /// <param name="waiting">Rows not yet sequenced, in any order.</param>
    public static IReadOnlyList<LogFinding> Verify(
        IEnumerable<AuditRow> sequenced, IEnumerable<AuditRow> waiting, TileReader tiles, IEnumerable<string> checkpoints, NoteKey key) => throw new NotImplementedException();
}

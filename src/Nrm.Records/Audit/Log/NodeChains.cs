using System.Globalization;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// Follows what each node says of its own entries: the counter goes up by one, each entry names the commitment before it, the clock does not
/// go back. A row that was deleted before it was sequenced shows here, and only here.
/// </summary>
internal sealed class NodeChains(Action<string, string, string> report)
{
    /// <summary>How far a node's clock may be set back between two entries (time synchronisation).</summary>
    internal static readonly TimeSpan ClockAllowance = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Guid, Last> _last = [];

    private sealed record Last(long Counter, byte[] Commitment, DateTime Latest);

    internal void Follow(AuditRow row)
    {
        var entry = row.Entry;
        var last = _last.GetValueOrDefault(entry.NodeId) ?? new(0, AuditEntry.NoPrevious(), DateTime.MinValue);
        if (entry.NodeCounter != last.Counter + 1)
            report("node.counter", LogVerifier.Name(row), string.Create(CultureInfo.InvariantCulture, $"The node's entry {entry.NodeCounter} follows its entry {last.Counter}: entries are missing, added or out of order."));
        if (!entry.PreviousCommitment.AsSpan().SequenceEqual(last.Commitment))
            report("node.chain", LogVerifier.Name(row), "The entry does not name the node's entry before it.");
        if (last.Latest > DateTime.MinValue && entry.RecordedAt < last.Latest - ClockAllowance)
            report("node.clock", LogVerifier.Name(row), "The node's clock went back by more than five seconds.");
        _last[entry.NodeId] = new(entry.NodeCounter, row.Commitment, entry.RecordedAt > last.Latest ? entry.RecordedAt : last.Latest);
    }
}

using Nrm.Records.Audit.Log;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Audit.Log;

/// <summary>An audit log without a database, written as the nodes and the sequencer write it, and open to anybody who wants to tamper with it.</summary>
internal sealed class MemoryLog
{
    internal const string Origin = "nrm.example.org/audit";

    internal List<AuditRow> Rows { get; private init; } = [];
    internal List<AuditRow> Waiting { get; private init; } = [];
    internal Dictionary<(int Level, long Index), byte[]> Tiles { get; private init; } = [];
    internal List<string> Checkpoints { get; private init; } = [];

    /// <summary>What a witness keeps; nobody at the log can reach it.</summary>
    internal List<string> Witnessed { get; private init; } = [];

    internal required NoteKey Key { get; init; }

    internal ReadOnlyMemory<byte>? Read(TileAddress address) => Tiles.TryGetValue((address.Level, address.Index), out var bytes) ? bytes : null;

    internal IReadOnlyList<LogFinding> Verify() => LogVerifier.Verify(Rows, Waiting, Read, Checkpoints, Witnessed, Key);

    internal MemoryLog Copy() => new()
    {
        Rows = [.. Rows], Waiting = [.. Waiting], Checkpoints = [.. Checkpoints], Witnessed = [.. Witnessed], Key = Key,
        Tiles = Tiles.ToDictionary(tile => tile.Key, tile => (byte[])tile.Value.Clone()),
    };

    internal static MemoryLog Write(Random random, Ed25519Signer signer, int sequenced, int waiting, int largestBatch = 20)
    {
        var log = new MemoryLog { Key = new(Origin, signer.PublicKey) };
        Guid[] nodes = [Id(random), Id(random)];
        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var number = 0; number < sequenced + waiting; number++)
        {
            now = now.AddMicroseconds(random.Next(5_000_000));
            (number < sequenced ? log.Rows : log.Waiting).Add(new(number < sequenced ? number : null, Entry(random, nodes[random.Next(2)], now), Bytes(random, 16), []));
        }
        log.Rechain();
        var sizes = new List<int>();
        for (var size = 0; size < sequenced; sizes.Add(size)) size = Math.Min(sequenced, size + random.Next(1, largestBatch));
        log.Resequence(signer, sizes);
        log.Witnessed.AddRange([log.Checkpoints[log.Checkpoints.Count / 3], log.Checkpoints[^1]]);
        return log;
    }

    /// <summary>Gives every row the counter, previous commitment and commitment that its node would have given it.</summary>
    internal void Rechain(bool counters = true)
    {
        var last = new Dictionary<Guid, (long Counter, byte[] Commitment)>();
        foreach (var rows in new[] { Rows, Waiting })
        {
            for (var place = 0; place < rows.Count; place++)
            {
                var row = rows[place];
                var (counter, commitment) = last.GetValueOrDefault(row.Entry.NodeId, (0, AuditEntry.NoPrevious()));
                var entry = row.Entry with { NodeCounter = counters ? counter + 1 : row.Entry.NodeCounter, PreviousCommitment = commitment };
                rows[place] = row with { Entry = entry, Commitment = entry.Commitment(row.Salt) };
                last[entry.NodeId] = (entry.NodeCounter, rows[place].Commitment);
            }
        }
    }

    /// <summary>Numbers the rows, writes all tiles anew and signs checkpoints at these sizes.</summary>
    internal void Resequence(Ed25519Signer signer, IEnumerable<int> sizes)
    {
        Tiles.Clear();
        Checkpoints.Clear();
        for (var place = 0; place < Rows.Count; place++) Rows[place] = Rows[place] with { Position = place };
        var last = 0;
        foreach (var size in sizes)
        {
            var append = TileTree.Append(last, [.. Rows.Skip(last).Take(size - last).Select(row => row.Commitment)], Read);
            foreach (var tile in append.Tiles) Tiles[(tile.Address.Level, tile.Address.Index)] = tile.Bytes;
            Checkpoints.Add(new Checkpoint(Origin, append.Size, append.Root).Sign(signer));
            last = size;
        }
    }

    /// <summary>The sizes of the checkpoints, as far as the log still goes.</summary>
    internal List<int> Sizes() => [.. Checkpoints.Select(note => Math.Min(Rows.Count, (int)Checkpoint.Verify(note, Key)!.Size))];

    internal static AuditEntry Entry(Random random, Guid node, DateTime now) => new()
    {
        Id = Id(random),
        RecordedAt = now,
        Kind = Pick(random, "case.read", "case.changed", "people.searched"),
        Outcome = (AuditOutcome)random.Next(1, 4),
        ActorId = random.Next(5) == 0 ? null : Id(random),
        OrganisationId = random.Next(5) == 0 ? null : Id(random),
        SessionId = random.Next(5) == 0 ? null : Id(random),
        CaseId = random.Next(5) == 0 ? null : Id(random),
        Subject = Pick(random, "CaseView", "SubmitReferral", "FindPeople"),
        Sections = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, "person", "contact", "health"))],
        Explanation = random.Next(2) == 0 ? null : Pick(random, "INV-01", "assigned"),
        Purpose = random.Next(2) == 0 ? null : "support",
        RequestId = random.Next(2) == 0 ? null : Convert.ToHexString(Bytes(random, 8)),
        NodeId = node,
        NodeCounter = 0,
        Detail = Bytes(random, random.Next(2) * random.Next(1, 80)),
        PreviousCommitment = [],
    };

    internal static Guid Id(Random random) => new(Bytes(random, 16));

    internal static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];
}

using Nrm.Records.Audit.Log;
using Nrm.Records.Sealing;

namespace Nrm.Records.Tests.Audit.Log;

/// <summary>
/// What an insider might do to the log. "Careless" ones have the database; "thorough" ones repair commitments, chains and tiles after
/// themselves; "signing" ones also have the signing key, and are caught by the node chains or by what a witness keeps.
/// </summary>
internal static class Tampering
{
    internal static readonly Ed25519Signer Signer = new([.. Enumerable.Repeat((byte)7, 32)]);
    private static readonly Ed25519Signer OtherSigner = new([.. Enumerable.Repeat((byte)8, 32)]);

    internal static readonly IReadOnlyList<(string Kind, Action<MemoryLog, Random> Do)> Kinds =
    [
        ("careless: a field of a row", (log, random) => Edit(log, random, row => row with { Entry = ChangeField(row.Entry, random) })),
        ("careless: a bit of the random bytes", (log, random) => Edit(log, random, row => row with { Salt = Flip(row.Salt, random) })),
        ("careless: a bit of the commitment", (log, random) => Edit(log, random, row => row with { Commitment = Flip(row.Commitment, random) })),
        ("careless: a bit of a tile or bundle", (log, random) => Tile(log, random, bytes => Flip(bytes, random))),
        ("careless: a tile cut or extended", (log, random) => Tile(log, random, bytes => random.Next(2) == 0 ? bytes[..^random.Next(1, bytes.Length)] : [.. bytes, .. MemoryLog.Bytes(random, 32)])),
        ("careless: a tile deleted", (log, random) => log.Tiles.Remove(Any(log.Tiles.Keys, random))),
        ("careless: a tile added", (log, random) => log.Tiles.Add(random.Next(2) == 0 ? (0, 2) : (TileAddress.Entries, 2), MemoryLog.Bytes(random, 34))),
        ("careless: two tiles exchanged", (log, _) => (log.Tiles[(0, 0)], log.Tiles[(0, 1)]) = (log.Tiles[(0, 1)], log.Tiles[(0, 0)])),
        ("careless: a letter of a checkpoint or its signature", ChangeCheckpoint),
        ("careless: two checkpoints exchanged", (log, random) =>
        {
            var (first, second) = Two(log.Checkpoints.Count, random);
            (log.Checkpoints[first], log.Checkpoints[second]) = (log.Checkpoints[second], log.Checkpoints[first]);
        }),
        ("careless: the last checkpoints deleted", (log, random) => Cut(log.Checkpoints, random.Next(1, 10))),
        ("careless: a row deleted", (log, random) => log.Rows.RemoveAt(random.Next(log.Rows.Count))),
        ("careless: the last rows cut off", (log, random) => Cut(log.Rows, random.Next(1, 50))),
        ("careless: a waiting row deleted", (log, random) => log.Waiting.RemoveAt(random.Next(LastRemovable(log)))),
        ("careless: two rows exchanged", (log, random) =>
        {
            var (first, second) = Two(log.Rows.Count, random);
            (log.Rows[first], log.Rows[second]) = (log.Rows[second] with { Position = first }, log.Rows[first] with { Position = second });
        }),
        ("careless: a detail replaced by another row's", (log, random) => Edit(log, random, row => row with { Entry = row.Entry with { Detail = log.Rows[random.Next(log.Rows.Count)].Entry.Detail } })),
        ("careless: a waiting row given a position", (log, _) =>
        {
            log.Rows.Add(log.Waiting[0] with { Position = log.Rows.Count });
            log.Waiting.RemoveAt(0);
        }),
        ("thorough: a row rewritten with a good commitment", (log, random) => Edit(log, random, row => Commit(row with { Entry = ChangeField(row.Entry, random) }))),
        ("thorough: a row inserted", (log, random) => Insert(log, random, random.Next(log.Rows.Count + 1))),
        ("thorough: a row rewritten, chains and tiles repaired", (log, random) => Repair(log, random, null)),
        ("signing: history rewritten and signed again", (log, random) => Repair(log, random, Signer)),
        ("signing: rolled back to an earlier state", (log, random) => RollBack(log, random)),
        ("signing: everything signed with another key", (log, _) =>
        {
            var sizes = log.Sizes();
            log.Witnessed.Clear();
            log.Resequence(OtherSigner, sizes);
        }),
        ("signing, no witness: a row deleted", (log, random) => Forge(log, () => log.Rows.RemoveAt(random.Next(log.Rows.Count)), rechain: false)),
        ("signing, no witness: the clock set back", (log, random) => Forge(log, () =>
        {
            var place = random.Next(20, log.Rows.Count);
            log.Rows[place] = log.Rows[place] with { Entry = log.Rows[place].Entry with { RecordedAt = log.Rows[0].Entry.RecordedAt.AddSeconds(-random.Next(6, 100)) } };
        })),
        ("signing, no witness: a node counter edited", (log, random) => Forge(log, () =>
        {
            var place = random.Next(log.Rows.Count);
            log.Rows[place] = log.Rows[place] with { Entry = log.Rows[place].Entry with { NodeCounter = log.Rows[place].Entry.NodeCounter + random.Next(1, 5) } };
        }, counters: false)),
        ("signing, no witness: a row given to the other node", (log, random) => Forge(log, () =>
        {
            var place = random.Next(log.Rows.Count);
            var other = log.Rows.First(row => row.Entry.NodeId != log.Rows[place].Entry.NodeId).Entry.NodeId;
            log.Rows[place] = log.Rows[place] with { Entry = log.Rows[place].Entry with { NodeId = other } };
        }, counters: false)),
        ("signing, no witness: a row rewritten, the chain left", (log, random) => Forge(log, () =>
        {
            // the very last row of a node has no successor that would contradict it
            var place = random.Next(log.Rows.Count - 20);
            log.Rows[place] = Commit(log.Rows[place] with { Entry = log.Rows[place].Entry with { ActorId = MemoryLog.Id(random) } });
        }, rechain: false)),
    ];

    private static AuditEntry ChangeField(AuditEntry entry, Random random) => random.Next(17) switch
    {
        0 => entry with { Id = Flip(entry.Id, random) },
        1 => entry with { RecordedAt = entry.RecordedAt.AddMicroseconds(random.Next(1, 1000)) },
        2 => entry with { RecordedAt = entry.RecordedAt.AddTicks(1) },
        3 => entry with { Kind = entry.Kind + "x" },
        4 => entry with { Outcome = entry.Outcome == AuditOutcome.Denied ? AuditOutcome.Allowed : AuditOutcome.Denied },
        5 => entry with { ActorId = entry.ActorId is { } id ? Flip(id, random) : MemoryLog.Id(random) },
        6 => entry with { OrganisationId = entry.OrganisationId is null ? Guid.Empty : null },
        7 => entry with { SessionId = entry.SessionId is null ? Guid.Empty : null },
        8 => entry with { CaseId = entry.CaseId is { } id ? Flip(id, random) : MemoryLog.Id(random) },
        9 => entry with { Subject = entry.Subject[1..] },
        10 => entry with { Sections = entry.Sections.Count == 0 ? ["person"] : [.. entry.Sections.Skip(1)] },
        11 => entry with { Explanation = entry.Explanation is null ? "" : null },
        12 => entry with { Purpose = entry.Purpose is null ? "research" : null },
        13 => entry with { RequestId = entry.RequestId + "0" },
        14 => entry with { NodeCounter = entry.NodeCounter + (random.Next(2) == 0 ? 1 : -1) },
        15 => entry with { Detail = entry.Detail.Length == 0 ? [0] : Flip(entry.Detail, random) },
        _ => entry with { PreviousCommitment = Flip(entry.PreviousCommitment, random) },
    };

    private static void Edit(MemoryLog log, Random random, Func<AuditRow, AuditRow> change)
    {
        var rows = random.Next(20) == 0 ? log.Waiting : log.Rows;
        var place = random.Next(rows.Count);
        rows[place] = change(rows[place]);
    }

    private static void Tile(MemoryLog log, Random random, Func<byte[], byte[]> change)
    {
        var tile = Any(log.Tiles.Keys, random);
        log.Tiles[tile] = change(log.Tiles[tile]);
    }

    private static void ChangeCheckpoint(MemoryLog log, Random random)
    {
        var place = random.Next(log.Checkpoints.Count);
        var letter = random.Next(log.Checkpoints[place].Length);
        var note = log.Checkpoints[place].ToCharArray();
        note[letter] = (char)(note[letter] ^ (1 << random.Next(7)));
        log.Checkpoints[place] = new(note);
    }

    private static void Insert(MemoryLog log, Random random, int place)
    {
        var like = log.Rows[Math.Min(place, log.Rows.Count - 1)];
        log.Rows.Insert(place, Commit(like with { Entry = like.Entry with { Id = MemoryLog.Id(random) }, Salt = MemoryLog.Bytes(random, 16) }));
        for (var after = place; after < log.Rows.Count; after++) log.Rows[after] = log.Rows[after] with { Position = after };
    }

    private static void Repair(MemoryLog log, Random random, Ed25519Signer? signer)
    {
        var (sizes, notes) = (log.Sizes(), log.Checkpoints.ToList());
        var place = random.Next(log.Rows.Count);
        log.Rows[place] = log.Rows[place] with { Entry = log.Rows[place].Entry with { ActorId = MemoryLog.Id(random) } };
        log.Rechain();
        log.Resequence(signer ?? OtherSigner, sizes);
        if (signer is not null) return;
        log.Checkpoints.Clear();
        log.Checkpoints.AddRange(notes);
    }

    private static void RollBack(MemoryLog log, Random random)
    {
        var sizes = log.Sizes();
        Cut(sizes, random.Next(1, sizes.Count));
        Cut(log.Rows, log.Rows.Count - sizes[^1]);
        log.Waiting.Clear();
        log.Resequence(Signer, sizes);
    }

    private static void Forge(MemoryLog log, Action change, bool rechain = true, bool counters = true)
    {
        var sizes = log.Sizes();
        log.Witnessed.Clear();
        change();
        if (rechain) log.Rechain(counters);
        log.Resequence(Signer, [.. sizes.Select(size => Math.Min(size, log.Rows.Count)).Distinct()]);
    }

    // a node's newest row has no later one that would miss it: its loss shows only in the node itself, which keeps its last commitment
    private static int LastRemovable(MemoryLog log) =>
        log.Waiting.GroupBy(row => row.Entry.NodeId).Select(node => log.Waiting.IndexOf(node.Last())).Min();

    private static AuditRow Commit(AuditRow row) => AuditEncoding.TryEncode(row.Entry, out var canonical) is null ? row with { Commitment = AuditEntry.CommitmentOver(canonical, row.Salt) } : row;

    private static void Cut<T>(List<T> list, int count) => list.RemoveRange(list.Count - count, count);

    private static T Any<T>(IReadOnlyCollection<T> from, Random random) => from.ElementAt(random.Next(from.Count));

    private static (int First, int Second) Two(int count, Random random)
    {
        var first = random.Next(count);
        return (first, (first + random.Next(1, count)) % count);
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        var altered = (byte[])bytes.Clone();
        altered[random.Next(altered.Length)] ^= (byte)(1 << random.Next(8));
        return altered;
    }

    private static Guid Flip(Guid id, Random random) => new(Flip(id.ToByteArray(), random));
}

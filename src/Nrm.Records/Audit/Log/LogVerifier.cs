using System.Globalization;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// Checks a whole audit log from what is stored: every row's commitment, every leaf, tile and entry bundle, the root and signature of every
/// checkpoint kept, every node's chain and clock. Finds any change made after the fact, by an insider with the database and even with the
/// signing key, as far back as a checkpoint is kept elsewhere. Reads rows once and in order and keeps only the tree's right edge, so a million
/// rows need little memory.
/// </summary>
/// <remarks>
/// What no log can show by itself: that its newest entries were cut off together with the checkpoints over them. That shows against
/// <c>witnessed</c>: checkpoints kept by witnesses, in backups, or by the verifier the last time.
/// </remarks>
public sealed class LogVerifier
{
    /// <summary>Findings beyond this number are not listed: one lost row can put everything after it out of place.</summary>
    public const int MostFindings = 1000;

    private readonly TileReader _tiles;
    private readonly List<LogFinding> _findings = [];
    private readonly NodeChains _chains;
    private readonly TileEdge _edge = new();
    private readonly List<byte[]> _bundle = [];
    private Dictionary<long, List<KeptCheckpoint>> _checkpoints = [];
    private long _largest;
    private bool _treeIsWhole = true;

    private LogVerifier(TileReader tiles)
    {
        _tiles = tiles;
        _chains = new(Report);
    }

    /// <summary>Empty when everything is as it was written.</summary>
    /// <param name="sequenced">The rows with a position, in order of position.</param>
    /// <param name="waiting">The rows without a position yet, in any order.</param>
    /// <param name="tiles">The stored tiles and entry bundles, exactly as wide as the log is.</param>
    /// <param name="checkpoints">The signed notes kept with the log, oldest first.</param>
    /// <param name="witnessed">Signed notes of this log kept elsewhere, in any order.</param>
    /// <param name="key">The log's public key, known from elsewhere.</param>
    public static IReadOnlyList<LogFinding> Verify(
        IEnumerable<AuditRow> sequenced, IEnumerable<AuditRow> waiting, TileReader tiles, IEnumerable<string> checkpoints, IEnumerable<string> witnessed, NoteKey key)
    {
        var verifier = new LogVerifier(tiles);
        verifier.Run(sequenced, waiting, [.. KeptCheckpoint.Read(checkpoints, "kept", key)], [.. KeptCheckpoint.Read(witnessed, "witnessed", key)]);
        return verifier._findings;
    }

    /// <summary>
    /// The same for an outsider who has the published files and no rows: entry bundles, tiles, roots, signatures and consistency. The reader is
    /// asked for each tile with the width that it has in the largest log that a checkpoint is of.
    /// </summary>
    public static IReadOnlyList<LogFinding> VerifyPublished(TileReader tiles, IEnumerable<string> checkpoints, IEnumerable<string> witnessed, NoteKey key)
    {
        var verifier = new LogVerifier(tiles);
        List<KeptCheckpoint> kept = [.. KeptCheckpoint.Read(checkpoints, "kept", key)];
        verifier.CheckCheckpoints(kept, [.. KeptCheckpoint.Read(witnessed, "witnessed", key)]);
        verifier.CheckRoots();
        verifier.FillGap(0, kept.Max(checkpoint => checkpoint.Content?.Size) ?? 0);
        verifier.CheckRightEdge();
        verifier.CheckCoverage(kept);
        return verifier._findings;
    }

    private void Run(IEnumerable<AuditRow> sequenced, IEnumerable<AuditRow> waiting, List<KeptCheckpoint> kept, List<KeptCheckpoint> witnessed)
    {
        CheckCheckpoints(kept, witnessed);
        CheckRoots();
        var next = 0L;
        foreach (var row in sequenced)
        {
            CheckRow(row, Name(row));
            _chains.Follow(row, Name(row));
            next = Place(row, next);
        }
        CheckRightEdge();
        CheckCoverage(kept);
        foreach (var row in waiting.OrderBy(row => row.Entry.NodeId).ThenBy(row => row.Entry.NodeCounter))
        {
            if (row.Position is not null) Report("row.position", Name(row), "A row counted as waiting has a position.");
            CheckRow(row, Name(row));
            _chains.Follow(row, Name(row));
        }
    }

    private void CheckCheckpoints(List<KeptCheckpoint> kept, List<KeptCheckpoint> witnessed)
    {
        foreach (var bad in kept.Concat(witnessed).Where(checkpoint => checkpoint.Content is null))
            Report("checkpoint.signature", bad.Name, "The checkpoint is not signed by the log's key, or is damaged.");
        var size = 0L;
        foreach (var checkpoint in kept.Where(checkpoint => checkpoint.Content is not null))
        {
            if (checkpoint.Content!.Size < size) Report("checkpoint.order", checkpoint.Name, $"The checkpoint is of {checkpoint.Content.Size} entries, the one before it of {size}: a log only grows.");
            size = Math.Max(size, checkpoint.Content.Size);
        }
        _largest = kept.Concat(witnessed).Max(checkpoint => checkpoint.Content?.Size) ?? 0;
        _checkpoints = kept.Concat(witnessed).Where(checkpoint => checkpoint.Content is not null)
            .GroupBy(checkpoint => checkpoint.Content!.Size).ToDictionary(group => group.Key, group => group.ToList());
    }

    private void CheckRow(AuditRow row, string name)
    {
        if (AuditEncoding.TryEncode(row.Entry, out var canonical) is { } defect) Report("row.unencodable", name, defect);
        else if (row.Salt.Length != AuditEntry.SaltLength) Report("row.salt", name, "The row's random bytes are not 16.");
        else if (!AuditEntry.CommitmentOver(canonical, row.Salt).AsSpan().SequenceEqual(row.Commitment))
            Report("row.commitment", name, "The row is not the one that was committed to: a field, its detail, its random bytes or its commitment was changed.");
    }

    /// <summary>Puts the row into the tree at its position and returns the position expected next.</summary>
    private long Place(AuditRow row, long expected)
    {
        if (row.Position is not { } position || position < expected)
        {
            Report("row.position", Name(row), string.Create(CultureInfo.InvariantCulture, $"Position {expected} or later was expected here."));
            return expected;
        }
        if (position > expected)
        {
            Report("row.missing", Name(row), string.Create(CultureInfo.InvariantCulture, $"The rows at positions {expected} to {position - 1} are missing."));
            FillGap(expected, position);
        }
        if (row.Commitment.Length == MerkleTree.HashLength) AddLeaf(row.Commitment);
        else BreakTree(Name(row));
        return position + 1;
    }

    // missing rows are reported by the caller; their entries from the bundles let the rest of the tree be checked
    private void FillGap(long from, long to)
    {
        ReadOnlyMemory<byte> bundle = default;
        for (var position = from; position < to && _treeIsWhole; position++)
        {
            var place = (int)(position % TileAddress.FullWidth);
            if (position == from || place == 0)
                bundle = _tiles(TileAddress.At(TileAddress.Entries, position / TileAddress.FullWidth, Math.Max(to, _largest))) ?? default;
            if (bundle.Length >= (place + 1) * EntryBundle.EntryLength)
                AddLeaf(bundle.Slice(place * EntryBundle.EntryLength + 2, MerkleTree.HashLength).ToArray());
            else
                BreakTree(string.Create(CultureInfo.InvariantCulture, $"position {position}"));
        }
    }

    private void AddLeaf(byte[] commitment)
    {
        if (!_treeIsWhole) return;
        _bundle.Add(commitment);
        _edge.Add(MerkleTree.LeafHash(commitment), (address, hashes) => Compare(address, TileTree.Join(hashes)));
        if (_bundle.Count == TileAddress.FullWidth)
        {
            Compare(new(TileAddress.Entries, _edge.Size / TileAddress.FullWidth - 1, TileAddress.FullWidth), EntryBundle.Encode(_bundle));
            _bundle.Clear();
        }
        CheckRoots();
    }

    private void CheckRoots()
    {
        if (!_checkpoints.Remove(_edge.Size, out var here)) return;
        var root = _edge.Root();
        foreach (var checkpoint in here.Where(checkpoint => !root.AsSpan().SequenceEqual(checkpoint.Content!.Root)))
            Report("checkpoint.root", checkpoint.Name, string.Create(CultureInfo.InvariantCulture, $"The log's first {_edge.Size} entries are not the ones that this checkpoint was signed over."));
    }

    private void CheckRightEdge()
    {
        if (!_treeIsWhole) return;
        for (var level = TileAddress.Entries; level <= _edge.Levels; level++)
        {
            var index = TileAddress.CountAt(level, _edge.Size) / TileAddress.FullWidth;
            var hashes = level == TileAddress.Entries ? _bundle : level == _edge.Levels ? [] : _edge.Level(level);
            if (hashes.Count > 0) Compare(new(level, index++, hashes.Count), level == TileAddress.Entries ? EntryBundle.Encode(hashes) : TileTree.Join(hashes));
            var beyond = new TileAddress(level, index, 1);
            if (_tiles(beyond) is { IsEmpty: false }) Report("tile.extra", beyond.Path, "A tile is stored for entries that the log does not have.");
        }
    }

    private void CheckCoverage(List<KeptCheckpoint> kept)
    {
        foreach (var checkpoint in _checkpoints.Values.SelectMany(list => list))
            Report("log.truncated", checkpoint.Name, string.Create(CultureInfo.InvariantCulture, $"The checkpoint is of {checkpoint.Content!.Size} entries; only {_edge.Size} could be followed."));
        var signed = kept.Max(checkpoint => checkpoint.Content?.Size) ?? 0;
        if (_edge.Size > signed) Report("log.unsigned", "log", string.Create(CultureInfo.InvariantCulture, $"{_edge.Size} rows have positions, but the last checkpoint is of {signed}."));
    }

    private void Compare(TileAddress address, byte[] expected)
    {
        if (_tiles(address) is not { IsEmpty: false } stored) Report("tile.missing", address.Path, "The tile is missing.");
        else if (!stored.Span.SequenceEqual(expected)) Report("tile.content", address.Path, $"The tile differs from the rows{Difference(address, stored.Span, expected)}.");
    }

    private static string Difference(TileAddress address, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> expected)
    {
        var each = address.Level == TileAddress.Entries ? EntryBundle.EntryLength : MerkleTree.HashLength;
        return stored.Length != expected.Length
            ? string.Create(CultureInfo.InvariantCulture, $": it has {stored.Length} bytes instead of {expected.Length}")
            : string.Create(CultureInfo.InvariantCulture, $", first at its hash {stored.CommonPrefixLength(expected) / each}");
    }

    private void BreakTree(string where)
    {
        if (_treeIsWhole) Report("log.broken", where, "From here on the tree cannot be followed.");
        _treeIsWhole = false;
    }

    private void Report(string code, string where, string text)
    {
        if (_findings.Count < MostFindings) _findings.Add(new(code, where, text));
    }

    private static string Name(AuditRow row) =>
        row.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"position {position}") : $"waiting row {row.Entry.Id}";
}

using System.Globalization;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// Checks a whole audit log from what is stored: every row's commitment, every leaf, tile and entry bundle, the root and signature of every
/// checkpoint kept, every node's chain and clock. Finds any change made after the fact, by an insider with the database and even with the
/// signing key, as far back as a checkpoint is kept elsewhere. Reads rows and checkpoints once and in order and keeps only the tree's right edge,
/// so that memory does not grow with the log.
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
    private readonly IEnumerator<KeptCheckpoint> _kept;
    private readonly Dictionary<long, List<KeptCheckpoint>> _witnessed;
    private KeptCheckpoint? _next;
    private long _signed;
    private long _largest;
    private bool _treeIsWhole = true;

    private LogVerifier(TileReader tiles, IEnumerator<KeptCheckpoint> kept, IEnumerable<KeptCheckpoint> witnessed)
    {
        _tiles = tiles;
        _chains = new(Report);
        _kept = kept;
        _witnessed = witnessed.Where(IsSigned).GroupBy(checkpoint => checkpoint.Content!.Size).ToDictionary(group => group.Key, group => group.ToList());
        _largest = _witnessed.Keys.Append(0).Max();
    }

    /// <summary>Empty when everything is as it was written.</summary>
    /// <param name="sequenced">The rows with a position, in order of position.</param>
    /// <param name="waiting">The rows without a position yet; each node's in the order in which it wrote them.</param>
    /// <param name="tiles">The stored tiles and entry bundles, exactly as wide as the log is.</param>
    /// <param name="checkpoints">The signed notes kept with the log, oldest first.</param>
    /// <param name="witnessed">Signed notes of this log kept elsewhere, in any order.</param>
    /// <param name="key">The log's public key, known from elsewhere.</param>
    public static IReadOnlyList<LogFinding> Verify(
        IEnumerable<AuditRow> sequenced, IEnumerable<AuditRow> waiting, TileReader tiles, IEnumerable<string> checkpoints, IEnumerable<string> witnessed, NoteKey key)
    {
        using var kept = KeptCheckpoint.Read(checkpoints, "kept", key).GetEnumerator();
        var verifier = new LogVerifier(tiles, kept, KeptCheckpoint.Read(witnessed, "witnessed", key));
        verifier.Run(sequenced, waiting);
        return verifier._findings;
    }

    /// <summary>
    /// The same for an outsider who has the published files and no rows: entry bundles, tiles, roots, signatures and consistency. The reader is
    /// asked for each tile with the width that it has in the largest log that a checkpoint is of.
    /// </summary>
    public static IReadOnlyList<LogFinding> VerifyPublished(TileReader tiles, IEnumerable<string> checkpoints, IEnumerable<string> witnessed, NoteKey key)
    {
        List<KeptCheckpoint> kept = [.. KeptCheckpoint.Read(checkpoints, "kept", key)];
        var verifier = new LogVerifier(tiles, kept.GetEnumerator(), KeptCheckpoint.Read(witnessed, "witnessed", key));
        var size = kept.Max(checkpoint => checkpoint.Content?.Size) ?? 0;
        verifier._largest = Math.Max(verifier._largest, size);
        verifier.CheckRoots();
        verifier.FillGap(0, size);
        verifier.CheckRightEdge();
        verifier.CheckCoverage();
        return verifier._findings;
    }

    private void Run(IEnumerable<AuditRow> sequenced, IEnumerable<AuditRow> waiting)
    {
        CheckRoots();
        var next = 0L;
        foreach (var row in sequenced)
        {
            CheckRow(row);
            _chains.Follow(row);
            next = Place(row, next);
        }
        CheckRightEdge();
        CheckCoverage();
        foreach (var row in waiting)
        {
            if (row.Position is not null) Report("row.position", Name(row), "A row counted as waiting has a position.");
            CheckRow(row);
            _chains.Follow(row);
        }
    }

    private void CheckRow(AuditRow row)
    {
        if (AuditEncoding.TryEncode(row.Entry, out var canonical) is { } defect) Report("row.unencodable", Name(row), defect);
        else if (row.Salt.Length != AuditEntry.SaltLength) Report("row.salt", Name(row), "The row's random bytes are not 16.");
        else if (!AuditEntry.CommitmentOver(canonical, row.Salt).AsSpan().SequenceEqual(row.Commitment))
            Report("row.commitment", Name(row), "The row is not the one that was committed to: a field, its detail, its random bytes or its commitment was changed.");
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

    /// <summary>Compares the root here with every checkpoint of this size.</summary>
    private void CheckRoots()
    {
        _witnessed.Remove(_edge.Size, out var here);
        while (NextKept() is { } kept && kept.Content!.Size <= _edge.Size)
        {
            // One that comes after a larger one was reported for that.
            if (kept.Content.Size == _edge.Size) (here ??= []).Add(kept);
            _next = null;
        }
        if (here is null) return;
        var root = _edge.Root();
        foreach (var checkpoint in here.Where(checkpoint => !root.AsSpan().SequenceEqual(checkpoint.Content!.Root)))
            Report("checkpoint.root", checkpoint.Name, string.Create(CultureInfo.InvariantCulture, $"The log's first {_edge.Size} entries are not the ones that this checkpoint was signed over."));
    }

    /// <summary>The first kept checkpoint that was not compared yet.</summary>
    private KeptCheckpoint? NextKept()
    {
        while (_next is null && _kept.MoveNext())
        {
            if (!IsSigned(_kept.Current)) continue;
            _next = _kept.Current;
            var size = _next.Content!.Size;
            if (size < _signed) Report("checkpoint.order", _next.Name, $"The checkpoint is of {size} entries, the one before it of {_signed}: a log only grows.");
            _signed = Math.Max(_signed, size);
        }
        return _next;
    }

    private bool IsSigned(KeptCheckpoint checkpoint)
    {
        if (checkpoint.Content is null) Report("checkpoint.signature", checkpoint.Name, "The checkpoint is not signed by the log's key, or is damaged.");
        return checkpoint.Content is not null;
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

    private void CheckCoverage()
    {
        for (; NextKept() is { } kept; _next = null) Truncated(kept);
        foreach (var checkpoint in _witnessed.Values.SelectMany(list => list)) Truncated(checkpoint);
        if (_edge.Size > _signed) Report("log.unsigned", "log", string.Create(CultureInfo.InvariantCulture, $"{_edge.Size} rows have positions, but the last checkpoint is of {_signed}."));

        void Truncated(KeptCheckpoint checkpoint) =>
            Report("log.truncated", checkpoint.Name, string.Create(CultureInfo.InvariantCulture, $"The checkpoint is of {checkpoint.Content!.Size} entries; only {_edge.Size} could be followed."));
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

    internal static string Name(AuditRow row) =>
        row.Position is { } position ? string.Create(CultureInfo.InvariantCulture, $"position {position}") : $"waiting row {row.Entry.Id}";
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Nrm.Records.Audit.Log;

/// <summary>
/// Which tile (C2SP tlog-tiles, height 8): 1 to 256 consecutive hashes of one level, or, at level <see cref="Entries"/>, the bundle of
/// consecutive log entries.
/// </summary>
/// <param name="Level">0 for leaf hashes; each hash of a level above covers a full tile of the level below.</param>
/// <param name="Index">The tile's place in its level, counted from 0.</param>
/// <param name="Width">Number of hashes or entries, 1 to 256.</param>
public readonly partial record struct TileAddress(int Level, long Index, int Width)
{
    /// <summary>The level of entry bundles, which stand beside the hash tiles of level 0.</summary>
    public const int Entries = -1;

    public const int FullWidth = 256;

    public bool IsFull => Width == FullWidth;

    /// <summary>The path at which it is served and exported, such as <c>tile/0/x001/x234/067.p/112</c>.</summary>
    public string Path
    {
        get
        {
            var index = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000) index = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{index}");
            var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
            return IsFull ? $"tile/{level}/{index}" : string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{index}.p/{Width}");
        }
    }

    /// <summary>Reads exactly the paths that <see cref="Path"/> writes.</summary>
    public static bool TryParse(string path, out TileAddress address)
    {
        address = default;
        var match = Pattern().Match(path);
        if (!match.Success) return false;
        var level = match.Groups["level"].Value;
        var digits = match.Groups["index"].Value.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        var found = new TileAddress(
            level == "entries" ? Entries : int.Parse(level, CultureInfo.InvariantCulture),
            index,
            match.Groups["width"].Success ? int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture) : FullWidth);
        if (found.Level > 63 || (match.Groups["width"].Success && found.Width >= FullWidth) || found.Path != path) return false;
        address = found;
        return true;
    }

    /// <summary>Every tile and entry bundle of a log of this size, level by level.</summary>
    public static IEnumerable<TileAddress> ForSize(long size)
    {
        for (var level = Entries; ; level++)
        {
            var hashes = CountAt(level, size);
            if (hashes == 0 && level >= 0) yield break;
            for (long index = 0; index * FullWidth < hashes; index++) yield return At(level, index, size);
        }
    }

    /// <summary>The tile at this place in a log of this size, with the width it has there.</summary>
    internal static TileAddress At(int level, long index, long size) => new(level, index, (int)Math.Min(FullWidth, CountAt(level, size) - index * FullWidth));

    /// <summary>Number of hashes (or entries) of a level in a log of this size.</summary>
    internal static long CountAt(int level, long size) => level <= 0 ? size : level > 7 ? 0 : size >> (8 * level);

    [GeneratedRegex(@"^tile/(?<level>entries|[0-9]{1,2})/(?<index>(x[0-9]{3}/){0,6}[0-9]{3})(\.p/(?<width>[1-9][0-9]{0,2}))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}

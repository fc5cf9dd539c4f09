namespace Nrm.TestKit;

/// <summary>
/// One sample of every version of everything that is stored as JSON, as it was written when that version was: Corpus/samples/kind/name.version.json.
/// None is ever changed or removed.
/// </summary>
public static class Samples
{
    public static string Folder { get; } = Path.Combine(Release.Corpus(), "samples");

    public static string Of(string kind, string name, int version) => Path.Combine(Folder, kind, $"{name}.{version}.json");

    /// <summary>All that are kept.</summary>
    public static IEnumerable<(string Kind, string Name, int Version, string File)> All =>
        from file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let parts = Path.GetFileName(file).Split('.')
        select (Path.GetFileName(Path.GetDirectoryName(file)!), parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), file);
}

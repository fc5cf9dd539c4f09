using System.Collections.Frozen;

namespace Nrm.Web.Language;

/// <summary>The languages as they stand in the program: <c>Language/&lt;tag&gt;/&lt;area&gt;.json</c>. A folder is a language.</summary>
public static class Texts
{
    private const string Root = "Nrm.Web.Language/";

    /// <summary>Every folder, by its tag.</summary>
    public static IReadOnlyDictionary<string, Catalogue> All { get; } = ReadAll();

    public static Catalogue English { get; } = All["en"];

    /// <summary>Sentences of the rules that say codes, and what pages say in their place. Templates with holes are among them.</summary>
    public static IReadOnlyDictionary<string, string> Plainer => English.Texts;

    public static Catalogue In(string tag) => All[tag];

    private static FrozenDictionary<string, Catalogue> ReadAll()
    {
        var assembly = typeof(Texts).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)).GroupBy(n => n[Root.Length..].Split('/')[0])
            .Select(folder => Read(folder.Key, folder)).ToFrozenDictionary(c => c.Tag, StringComparer.Ordinal);

        Catalogue Read(string tag, IEnumerable<string> names)
        {
            var files = names.Select(n => (Area: Path.GetFileNameWithoutExtension(n), File: assembly.GetManifestResourceStream(n)!)).ToList();
            try
            {
                return Catalogue.Read(tag, files);
            }
            finally
            {
                files.ForEach(f => f.File.Dispose());
            }
        }
    }
}

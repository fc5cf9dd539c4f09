using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nrm.Web.Tests.Components;

/// <summary>What wwwroot holds is built from src/Nrm.Web/frontend and committed; infra/frontend builds it again.</summary>
public sealed partial class Built_assets
{
    private static readonly string[] Names = ["app.js", "js-enabled.js", "mark.svg", "site.css", "site.rtl.css"];

    public static string Root { get; } = FindRoot();

    private static string Web { get; } = Path.Combine(Root, "src", "Nrm.Web");

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [InlineData("sources", "frontend")]
    [InlineData("outputs", "wwwroot")]
    public void Neither_sources_nor_outputs_were_changed_without_the_other(string side, string folder)
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, "frontend", "built.json")));
        foreach (var file in built.RootElement.GetProperty(side).EnumerateObject())
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Web, folder, file.Name))));
            Assert.True(digest == file.Value.GetString(), $"{folder}/{file.Name} was changed since infra/frontend ran");
        }
    }

    [Fact]
    public void Every_source_and_every_output_is_known()
    {
        using var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, "frontend", "built.json")));
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Web, "frontend")).Select(f => Path.GetFileName(f)!).Where(f => f != "built.json").Order(StringComparer.Ordinal),
            built.RootElement.GetProperty("sources").EnumerateObject().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Names, Directory.GetFiles(Path.Combine(Web, "wwwroot")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("site.css", 20)]
    [InlineData("site.rtl.css", 20)]
    [InlineData("app.js", 12)]
    public void A_first_visit_is_light(string file, int most)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Web, "wwwroot", file)));
        }

        Assert.InRange(small.Length, 1, most * 1024);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_the_British_government_and_nothing_from_elsewhere_is_shipped(string file)
    {
        var text = File.ReadAllText(Path.Combine(Web, "wwwroot", file));
        Assert.DoesNotMatch(Emblems(), text);
        Assert.DoesNotMatch(Elsewhere(), text);
    }

    [Fact]
    public void The_script_makes_no_markup_out_of_text()
    {
        var script = File.ReadAllText(Path.Combine(Web, "wwwroot", "app.js"));
        Assert.DoesNotMatch(Sinks(), script);
        Assert.DoesNotMatch(Keeping(), script);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Nrm.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        }

        return folder.FullName;
    }

    [GeneratedRegex("GDS Transport|crest|crown|logotype|@font-face", RegexOptions.IgnoreCase)]
    private static partial Regex Emblems();

    [GeneratedRegex(@"url\(|@import|(src|href)\s*[=:]\s*[""']?https?:")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(")]
    private static partial Regex Sinks();

    /// <summary>Shared computers: nothing of a case stays in a browser.</summary>
    [GeneratedRegex(@"\blocalStorage\b|\bsessionStorage\b|\bindexedDB\b|document\.cookie|serviceWorker")]
    private static partial Regex Keeping();
}

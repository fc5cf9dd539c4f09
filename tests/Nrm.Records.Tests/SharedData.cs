using System.Text.Json;

namespace Nrm.Records.Tests;

/// <summary>Test vectors of other projects, which are not part of this repository: in shared/data beside it or above it.</summary>
internal static class SharedData
{
    internal static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Nrm.sln"))) folder = folder.Parent;
        for (folder = folder?.Parent; folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine([folder.FullName, "shared", "data", .. parts]);
            if (System.IO.Path.Exists(path)) return path;
        }
        Assert.Skip($"The test vectors shared/data/{string.Join('/', parts)} are not beside the repository.");
        return "";
    }

    internal static JsonElement Wycheproof(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path("wycheproof", file)));
        return document.RootElement.Clone();
    }

    internal static byte[] Hex(this JsonElement element, string property) => Convert.FromHexString(element.GetProperty(property).GetString()!);

    internal static byte[] Base64(this JsonElement element) => Convert.FromBase64String(element.GetString()!);
}

using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Wording;

/// <summary>The source files of the program.</summary>
internal static class Sources
{
    public static IEnumerable<(string Path, string Source)> Of(string project, string extension)
    {
        var folder = Path.Combine(SharedApp.RepositoryRoot, "src", project);
        return Directory.EnumerateFiles(folder, $"*{extension}", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(SharedApp.RepositoryRoot, f).Replace('\\', '/'), f))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, File.ReadAllText(f.f)));
    }
}

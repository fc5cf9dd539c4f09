using System.Runtime.CompilerServices;

namespace Nrm.Records.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Source
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Folder(), "../.."));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

namespace Nrm.Web.Settings;

/// <summary>Where a relative folder begins, so that every way of starting the program means the same one.</summary>
public static class DataFolder
{
    /// <summary>Relative to the repository when started inside it, else to the current folder.</summary>
    public static string Resolve(string folder, string current) => Path.GetFullPath(folder, RepositoryRoot(current) ?? current);

    private static string? RepositoryRoot(string current)
    {
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nrm.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

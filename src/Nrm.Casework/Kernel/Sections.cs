namespace Nrm.Casework.Kernel;

/// <summary>
/// All sections of a case, by name. A section that no capability declares does not exist. Each capability adds its own to this class by name
/// (<c>Sections.Decisions</c>), in its own folder.
/// </summary>
public static class Sections
{
    /// <summary>In the order of the categories of domain 8.1.</summary>
    public static IReadOnlyList<Section> All { get; } = [.. Declared.Capabilities.SelectMany(c => c.Sections).OrderBy(s => s.Category)];

    /// <summary>Whether a section has this name.</summary>
    public static bool Exists(string name) => Find(name) is not null;

    /// <summary>The section of this name; null when there is none.</summary>
    public static Section? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}

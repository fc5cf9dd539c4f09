namespace Nrm.Records.Staff;

/// <summary>
/// "Firefox on Linux": enough to know one's own session again. Families from a fixed list only; nothing of what a client sends is kept.
/// </summary>
public static class DeviceDescription
{
    // In this order: Edge and Opera also call themselves Chrome, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Programs =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"), ("python", "Python"), ("node", "Node")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string From(string? userAgent)
    {
        var program = Find(Programs, userAgent);
        var system = Find(Systems, userAgent);
        return (program, system) switch
        {
            (null, null) => "Unknown program",
            (null, _) => $"Unknown program on {system}",
            (_, null) => program,
            _ => $"{program} on {system}",
        };
    }

    private static string? Find((string Mark, string Name)[] families, string? userAgent) =>
        userAgent is null ? null : families.FirstOrDefault(f => userAgent.Contains(f.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}

using System.Text.Json;

namespace Nrm.Web.Tests.Running;

/// <summary>Short ways into answers.</summary>
public static class Json
{
    public static string CaseId(this JsonElement body) => body.GetProperty("caseId").GetString()!;

    public static string Text(this JsonElement body, string name) => body.GetProperty(name).GetString()!;

    public static JsonElement Track(this JsonElement overview, string track) =>
        overview.GetProperty("tracks").EnumerateArray().Single(t => t.Text("track") == track);

    public static bool Permits(this JsonElement overview, string track, string trigger) =>
        overview.Track(track).GetProperty("permitted").EnumerateArray().Any(p => p.Text("trigger") == trigger);

    public static IReadOnlyList<string> RulesAgainst(this JsonElement overview, string track, string trigger) =>
    [
        .. overview.Track(track).GetProperty("refused").EnumerateArray().Where(r => r.Text("trigger") == trigger)
            .SelectMany(r => r.GetProperty("unmet").EnumerateArray()).Select(u => u.Text("rule")),
    ];
}

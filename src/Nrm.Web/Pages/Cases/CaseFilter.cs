using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Web.Api.Cases;
using Nrm.Web.Api.Input;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>What a list of cases is narrowed to: codes only, so that the address says nothing of a person. A code that is none is left out.</summary>
public sealed record CaseFilter(bool Mine, MainState? State, Track? Track, string? TrackState, string? Due, CaseCursor? After)
{
    public const int PageSize = 25;

    private static readonly string[] DueCodes = ["late", "7", "30"];

    /// <summary>Every step of every track, as in <c>identification.RGPending</c>, in the order of the tracks.</summary>
    public static IReadOnlyList<string> Steps { get; } =
        [.. Casework.Cases.Track.All.SelectMany(t => Engine.Definition(t).States.Select(s => $"{t.Code}.{s}"))];

    public string? Step => Track is { } track && TrackState is { } state ? $"{track.Code}.{state}" : null;

    public bool Narrows => Mine || State is not null || Step is not null || Due is not null;

    public static CaseFilter Read(IQueryCollection query)
    {
        var step = Steps.Contains((string?)query["step"]) ? ((string)query["step"]!).Split('.') : null;
        return new CaseFilter(
            query["whose"] == "mine", query["state"] is [{ Length: > 0 } state] ? Codes.Parse<MainState>(state) : null,
            step is null ? null : Casework.Cases.Track.Parse(step[0]), step?[1],
            DueCodes.FirstOrDefault(d => d == query["due"]), Cursor(query["after"]));
    }

    public CaseCriteria Criteria(DateOnly today) => new()
    {
        Mine = Mine, MainState = State, Track = Track, TrackState = TrackState, After = After, PageSize = PageSize,
        DueBefore = Due switch { "late" => today, "7" => today.AddDays(8), "30" => today.AddDays(31), _ => null },
    };

    public string Address(CaseCursor? after)
    {
        var query = new QueryString()
            .Add("whose", Mine ? "mine" : "").Add("state", State is { } state ? Codes.Of(state) : "").Add("step", Step ?? "").Add("due", Due ?? "").Add("after", PageCursor.Write(after) ?? "");
        var parts = query.Value!.TrimStart('?').Split('&').Where(p => !p.EndsWith('='));
        return CaseLinks.Filtered(string.Join('&', parts));
    }

    private static CaseCursor? Cursor(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : PageCursor.Read(text);
        }
        catch (InputRefusedException)
        {
            return null; // somebody cut the address short: the list begins at its beginning
        }
    }
}

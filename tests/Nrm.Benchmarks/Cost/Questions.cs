using Microsoft.EntityFrameworkCore;
using Nrm.Benchmarks.Pages;
using Nrm.Casework.Cases;
using Nrm.Demonstration;
using Nrm.Records.Persistence;

namespace Nrm.Benchmarks.Cost;

/// <param name="User">Null for nobody.</param>
/// <param name="Path">Null for the deadline job.</param>
/// <param name="Typed">What is typed into the form of the page, and sent with it; null when the page is only opened.</param>
internal sealed record Asked(string Name, DemonstrationUser? User, string? Path, (string Field, string Text)? Typed = null)
{
    /// <summary>Asked one after another; empty: <see cref="Path"/> each time.</summary>
    public IReadOnlyList<string> InTurn { get; init; } = [];

    public string At(int request) => InTurn.Count == 0 ? Path! : InTurn[request % InTurn.Count];

    public static Asked PlainPage { get; } = new("plain page of one row", null, "/plain/7");
}

/// <summary>What is asked: the pages and answers that everybody opens all day, and the searches that could grow with the number of cases.</summary>
internal static class Questions
{
    private const int Some = 24;

    public static async Task<IReadOnlyList<Asked>> Of(LargeDatabase large)
    {
        await using var services = large.Services();
        await using var db = await large.Context(services);
        var (support, decider, supervisor, enforcement) = (Named("support.one"), Named("decider.one"), Named("supervisor.authority"), Named("enforcement"));
        var supportId = (await db.Users.AsNoTracking().SingleAsync(u => u.UserName == "support.one")).Id;
        var theirs = await db.Cases.Where(c => c.MainState != MainState.Closed && db.Assignments.Any(a => EF.Property<Guid>(a, Mapping.CaseId) == c.Id && a.StaffId == supportId && a.EndedAt == null))
            .Select(c => new { c.Id, c.Reference, Size = db.Sections.Count(s => s.CaseId == c.Id) }).OrderBy(c => c.Size).ThenBy(c => c.Reference).ToListAsync();
        var usual = theirs[theirs.Count / 2];
        // In turn, as in work: one case asked for thousands of times would be measured by a log that nobody has.
        var some = theirs.Skip((theirs.Count - Some) / 2).Take(Some).ToList();
        return
        [
            new("case by the API", support, $"/api/v1/cases/{usual.Id}") { InTurn = [.. some.Select(c => $"/api/v1/cases/{c.Id}")] },
            new("case overview", support, $"/cases/{usual.Id}") { InTurn = [.. some.Select(c => $"/cases/{c.Id}")] },
            new("timeline", support, $"/cases/{usual.Id}/timeline") { InTurn = [.. some.Select(c => $"/cases/{c.Id}/timeline")] },
            new("help, without cases", enforcement, "/help"),
            new("help, decider", decider, "/help"),
            new("help, supervisor", supervisor, "/help"),
            new("my work, support worker", support, "/my-work"),
            new("my work, decider", decider, "/my-work"),
            new("my work, supervisor", supervisor, "/my-work"),
            new("list, support worker", support, "/cases"),
            new("list, supervisor", supervisor, "/cases"),
            new("list of closed cases, supervisor", supervisor, "/cases?state=closed"),
            new("list of a step, supervisor", supervisor, "/cases?step=identification.RGPending"),
            new("find by number", support, $"/api/v1/cases?reference={usual.Reference}"),
            new("find by number, supervisor", supervisor, $"/api/v1/cases?reference={usual.Reference}"),
            new("find by code name", support, "/cases/find", ("reference", CodeName.Of(usual.Id))),
            new("find by code name, supervisor", supervisor, "/cases/find", ("reference", CodeName.Of(usual.Id))),
            new("deadline job, nothing due", null, null),
        ];

        DemonstrationUser Named(string name) => large.Users.Single(u => u.UserName == name);
    }
}

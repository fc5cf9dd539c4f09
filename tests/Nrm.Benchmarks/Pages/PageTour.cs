using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;

namespace Nrm.Benchmarks.Pages;

/// <summary>One address as one visitor opens it.</summary>
internal sealed record Target(Visitor Visitor, string Path, string Route, int Bytes);

/// <param name="Milliseconds">Of each address, in the order of the rounds.</param>
internal sealed record PageReport(string Route, IReadOnlyList<(Target Target, double[] Milliseconds)> Addresses);

/// <summary>
/// Finds every page that there is, in each case and by each visitor who may open it: by the routes of the compiled pages, and by the links on
/// the pages themselves. Then measures them in interleaved rounds.
/// </summary>
internal sealed partial class PageTour(LargeDatabase large, IReadOnlyList<Visitor> visitors)
{
    /// <summary>Addresses that differ in their ids only, followed from links, for each visitor.</summary>
    private const int OfAShape = 2;

    /// <summary>Asking for it ends the session: visited by somebody without one.</summary>
    private const string Hidden = "/hidden";

    /// <summary>What a referral needs before it can be checked.</summary>
    private static readonly (string Page, (string Name, string Value)[] Answers)[] Sections =
    [
        ("you", [("profile", "GB")]), ("safety", [("danger", "no")]), ("contact", [("safeContact.channel", "unknown")]), ("age", [("ageAnswer", "adult")]),
        ("languages", [("done.person", "yes")]), ("observed", [("done.observed", "yes")]),
        ("consent", [("consent.toReferral", "yes"), ("consent.informationVersion", "2026-1"), ("consent.language", "ron"), ("consent.givenHow", "signed"), ("kind", "referral")]),
    ];

    private readonly SortedSet<string> _failures = [];

    /// <summary>Answers of the server's own fault.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Addresses that were tried and are not open to the visitor, or lead elsewhere.</summary>
    public int Closed => Refusals.Values.Sum();

    /// <summary>By page and status.</summary>
    public SortedDictionary<string, int> Refusals { get; } = [];

    /// <summary>Addresses of the pages, as written in them.</summary>
    private static IReadOnlyList<string> Routes { get; } =
    [
        .. typeof(Nrm.Web.Host.WebHost).Assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), false).Cast<RazorCompiledItemAttribute>()
            .SelectMany(item => item.Type.GetCustomAttributes(typeof(RazorCompiledItemMetadataAttribute), true).Cast<RazorCompiledItemMetadataAttribute>())
            .Where(m => m.Key == "RouteTemplate").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal),
    ];

    public IEnumerable<string> Unvisited(IReadOnlyList<PageReport> reports) => Routes.Where(r => !reports.Any(p => p.Route.Trim('/') == r.Trim('/')));

    public async Task<IReadOnlyList<Target>> Find()
    {
        var found = new List<Target>();
        foreach (var visitor in visitors)
        {
            found.AddRange(await Find(visitor));
        }

        return found;
    }

    public async Task<IReadOnlyList<PageReport>> Measure(IReadOnlyList<Target> targets, int rounds, Random random)
    {
        var times = targets.ToDictionary(t => t, _ => new List<double>());
        var order = targets.ToArray();
        for (var round = -1; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var target in order)
            {
                var page = await target.Visitor.Get(target.Path);
                if (!page.IsPage)
                {
                    _failures.Add($"{page.Said.Status} {target.Visitor.Name} {target.Path}");
                }
                else if (round >= 0)
                {
                    times[target].Add(page.Said.Milliseconds);
                }
            }
        }

        return [.. targets.GroupBy(t => t.Route).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new PageReport(g.Key, [.. g.Select(t => (t, times[t].ToArray()))]))];
    }

    private async Task<List<Target>> Find(Visitor visitor)
    {
        var found = new List<Target>();
        var waiting = new Queue<string>();
        var seen = new HashSet<string>();
        var shapes = new Dictionary<string, int>();
        foreach (var path in await Starts(visitor))
        {
            Add(path, int.MaxValue);
        }

        while (waiting.TryDequeue(out var path))
        {
            var page = await visitor.Get(path);
            if (page.Said.Status >= 500)
            {
                _failures.Add($"{page.Said.Status} {visitor.Name} {path}");
            }

            if (!page.IsPage)
            {
                var kind = $"{page.Said.Route} {page.Said.Status}";
                Refusals[kind] = Refusals.GetValueOrDefault(kind) + 1;
                continue;
            }

            found.Add(new Target(visitor, path, page.Said.Route, page.Body.Length));
            foreach (Match link in Links().Matches(page.Text()))
            {
                Add(WebUtility.HtmlDecode(link.Groups[1].Value), OfAShape);
            }
        }

        return found;

        void Add(string path, int most)
        {
            var shape = Varying().Replace(path, "*");
            if (!(path == Hidden && visitor.User is not null) && !path.Contains('.', StringComparison.Ordinal) && shapes.GetValueOrDefault(shape) < most && seen.Add(path))
            {
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                waiting.Enqueue(path);
            }
        }
    }

    private async Task<List<string>> Starts(Visitor visitor)
    {
        var cases = visitor.User is null ? [] : await CasesOf(visitor);
        var paths = new List<string>();
        foreach (var route in Routes.Select(r => "/" + r.TrimStart('/')))
        {
            // The common page of the steps is asked for all of them in one case only: those that cannot be taken say so.
            var some = route.EndsWith("/{useCase}", StringComparison.Ordinal) ? cases.Take(1) : cases;
            paths.AddRange(Filled(route, some));
        }

        if (visitor.User is not null)
        {
            paths.AddRange(await Begun(visitor, cases));
        }

        return paths;
    }

    /// <summary>The addresses of a route with every value that is known of each of its places; none when one place has a value on other pages only.</summary>
    private static IEnumerable<string> Filled(string route, IEnumerable<Guid> cases)
    {
        if (Holes().Match(route) is not { Success: true } hole)
        {
            return [route.Length > 1 ? route.TrimEnd('/') : route];
        }

        var values = (hole.Groups["name"].Value, hole.Groups["listed"].Value) switch
        {
            (_, { Length: > 0 } listed) => listed.Split('|'),
            ("caseId", _) => cases.Select(id => id.ToString()),
            ("useCase", _) => UseCases.All.Select(u => u.Name),
            ("status", _) => ["403", "404", "500"],
            _ => [],
        };
        return values.Concat(hole.Groups["optional"].Success ? [""] : []).SelectMany(v => Filled(route.Remove(hole.Index, hole.Length).Insert(hole.Index, v), cases));
    }

    /// <summary>Drafts, which somebody must have begun: of a report, of a referral whose answers can be checked, and of the decisions that are open.</summary>
    private static async Task<List<string>> Begun(Visitor visitor, IReadOnlyList<Guid> cases)
    {
        var paths = new List<string>();
        if (await visitor.Press("/referrals", "") is { } report)
        {
            paths.Add(report);
        }

        if (await visitor.Press("/referrals/find", "continue") is { } draft)
        {
            foreach (var (page, answers) in Sections)
            {
                await visitor.Press($"{draft}/{page}", "", answers);
            }

            paths.AddRange([draft, draft + "/check"]);
        }

        foreach (var form in cases.SelectMany(id => new[] { $"/cases/{id}/decisions/reasonable-grounds", $"/cases/{id}/decisions/final" }))
        {
            if (await visitor.Press(form, "later") is not null)
            {
                paths.Add(form + "/check");
            }
        }

        return paths;
    }

    /// <summary>A usual case of theirs, the largest, one that waits and one that is closed.</summary>
    private async Task<IReadOnlyList<Guid>> CasesOf(Visitor visitor)
    {
        await using var services = large.Services();
        await using var db = await large.Context(services);
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == visitor.User!.UserName);
        var supervises = visitor.User!.Roles.Contains(Codes.Of(Role.Supervisor));
        var parts = db.Assignments.Where(a => supervises ? a.OrganisationId == account.OrganisationId : a.StaffId == account.Id).Select(a => EF.Property<Guid>(a, Mapping.CaseId));
        var queue = db.Assignments.Where(a => a.OrganisationId == account.OrganisationId && a.StaffId == null && a.EndedAt == null).Select(a => EF.Property<Guid>(a, Mapping.CaseId));
        var own = await db.Cases.Where(c => c.MainState != MainState.Closed && (parts.Contains(c.Id) || c.ReferrerId == account.Id))
            .Select(c => new { c.Id, Size = db.Sections.Count(s => s.CaseId == c.Id) }).OrderBy(c => c.Size).ThenBy(c => c.Id).ToListAsync();
        var closed = await db.Cases.Where(c => c.MainState == MainState.Closed && (parts.Contains(c.Id) || c.ReferrerId == account.Id)).OrderBy(c => c.Id).Select(c => c.Id).Take(1).ToListAsync();
        var waiting = await db.Cases.Where(c => queue.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id).Take(1).ToListAsync();
        var largest = own.Any(c => c.Id == large.Is.Largest) ? [large.Is.Largest] : own.TakeLast(1).Select(c => c.Id);
        return [.. own.Skip(own.Count / 2).Take(1).Select(c => c.Id).Concat(largest).Concat(waiting).Concat(closed).Distinct()];
    }

    [GeneratedRegex("\\{(?<name>\\w+)(:(guid|int|regex\\(\\^\\(?(?<listed>[\\w|-]+)\\)?\\$\\)))?(?<optional>\\?)?\\}")]
    private static partial Regex Holes();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    /// <summary>Ids, and the values of queries.</summary>
    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<==)[^&]*")]
    private static partial Regex Varying();
}

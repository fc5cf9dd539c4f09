using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>A page of the tables, with somebody who gets it.</summary>
public sealed record ShownPage(string Address, string? UserName)
{
    /// <summary>Several at once take less time than one after the other, and more would only wait for the processor.</summary>
    public const int AtOnce = 3;

    private static readonly ConditionalWeakTable<DemonstrationApp, Lazy<Task<IReadOnlyList<ShownPage>>>> Known = [];

    /// <summary>
    /// Each page of the tables once: with the first in the order of its columns who gets it, and the forms of steps with somebody who is offered
    /// them. A form that nobody is offered is missing; <see cref="Every_step_for_everybody"/> says so. Found once for a demonstration.
    /// </summary>
    public static Task<IReadOnlyList<ShownPage>> All(DemonstrationApp app) =>
        Known.GetValue(app, a => new(async () => [.. await Pages(a), .. await Forms(a)])).Value;

    /// <summary>Looks at each in a browser: those of one account one after the other, in one window.</summary>
    /// <returns>What was found, in no order.</returns>
    public static async Task<IReadOnlyCollection<string>> LookAt(
        IReadOnlyList<ShownPage> pages, DemonstrationApp app, Func<Visit, ShownPage, Task<IEnumerable<string>>> look, VisitOptions? options = null)
    {
        var found = new ConcurrentQueue<string>();
        await ForEach(pages, (userName, some) => app.Journey(userName, async visit =>
        {
            foreach (var page in some)
            {
                var answer = await visit.Page.GotoAsync(page.Address);
                foreach (var sentence in answer!.Status == 200 ? await look(visit, page) : [$"{page.Address} as {page.UserName}: {answer.Status}"])
                {
                    found.Enqueue(sentence);
                }

                visit.Watch.Clear();
            }
        }, options));
        return found;
    }

    /// <summary>Some pages of one account at a time.</summary>
    public static Task ForEach(IReadOnlyList<ShownPage> pages, Func<string?, IReadOnlyList<ShownPage>, Task> look) => Parallel.ForEachAsync(
        pages.GroupBy(p => p.UserName).SelectMany(g => g.Chunk((g.Count() + AtOnce - 1) / AtOnce)).OrderByDescending(some => some.Length),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
        async (some, _) => await look(some[0].UserName, some));

    private static async Task<IReadOnlyList<ShownPage>> Pages(DemonstrationApp app)
    {
        var pages = new List<ShownPage>();
        foreach (var group in PageTable.All.Where(r => r.Cells.Values.Contains(Expected.Page)).GroupBy(r => r.Cells.First(c => c.Value is Expected.Page).Key))
        {
            using var visitor = await Visitor.Of(app, PageTable.Visitors[group.Key]);
            foreach (var row in group)
            {
                pages.Add(new ShownPage(await visitor.Address(row), visitor.UserName));
            }
        }

        return pages;
    }

    private static async Task<IReadOnlyList<ShownPage>> Forms(DemonstrationApp app)
    {
        var pages = new ConcurrentBag<ShownPage>();
        var forms = OpenForms.Of(app);
        await Parallel.ForEachAsync(StepTable.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (row, _) =>
        {
            foreach (var letter in row.Cells.Where(c => c.Value is Expected.Page).Select(c => c.Key))
            {
                var visitor = await forms.Only(StepTable.Visitors[letter]);
                if (await OpenForms.Common(visitor, row.Pattern) is { } address)
                {
                    pages.Add(new ShownPage(address, visitor.UserName));
                    return;
                }
            }
        });
        foreach (var form in OwnFormTable.All)
        {
            if (await forms.Own(form) is var (address, userName))
            {
                pages.Add(new ShownPage(address, userName));
            }
        }

        return [.. pages];
    }
}

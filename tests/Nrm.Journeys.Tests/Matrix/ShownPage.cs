using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>A page of the table, with somebody who gets it.</summary>
public sealed record ShownPage(string Address, string? UserName)
{
    // Several at once take less time than one after the other, and more would only wait for the processor.
    private const int AtOnce = 3;

    /// <summary>Each page of the table once, with the first in the order of its columns who gets it.</summary>
    public static async Task<IReadOnlyList<ShownPage>> All(DemonstrationApp app)
    {
        var pages = new List<ShownPage>();
        foreach (var group in PageTable.All.Where(r => r.Cells.Values.Contains(Expected.Page)).GroupBy(r => r.Cells.First(c => c.Value is Expected.Page).Key))
        {
            var role = PageTable.Visitors[group.Key];
            using var visitor = await Visitor.Of(app, role);
            foreach (var row in group)
            {
                pages.Add(new ShownPage(await visitor.Address(row), role is null ? null : app.FirstOf(role).UserName));
            }
        }

        return pages;
    }

    /// <summary>Looks at each in a browser: those of one account one after the other, in one window.</summary>
    /// <returns>What was found, in no order.</returns>
    public static async Task<IReadOnlyCollection<string>> LookAtAll(DemonstrationApp app, Func<Visit, ShownPage, Task<IEnumerable<string>>> look, VisitOptions? options = null)
    {
        var found = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var pages = (await All(app)).GroupBy(p => p.UserName).SelectMany(g => g.Chunk((g.Count() + AtOnce - 1) / AtOnce));
        await Parallel.ForEachAsync(pages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (some, _) => await app.Journey(some[0].UserName, async visit =>
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
}

using System.Text.RegularExpressions;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Every page × every role: the page, a redirect, or a refusal.</summary>
public sealed partial class Every_page_for_everybody(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_is_in_the_table_and_every_line_of_the_table_is_a_page() =>
        Findings.MustBeNone(ListedPages.Against(await ListedPages.Read(), PageTable.All));

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var found = new List<string>();
        foreach (var (letter, visitor, others) in await Visitors())
        {
            foreach (var row in PageTable.All)
            {
                var verdict = await visitor.Get(await visitor.Address(row, others.Count > 0 ? others[0] : null));
                found.AddRange(verdict.Against(row.Cells[letter], visitor.SignedIn) is { } wrong ? [$"{row.Pattern} as {letter}: {wrong}"] : Array.Empty<string>());
            }

            visitor.Dispose();
        }

        output.WriteLine($"{PageTable.All.Count * PageTable.Visitors.Count} cells");
        Findings.MustBeNone(found);
    }

    [Fact]
    public async Task A_case_that_is_none_of_somebodys_business_looks_like_a_case_that_there_is_not()
    {
        var found = new List<string>();
        foreach (var (letter, visitor, others) in await Visitors())
        {
            foreach (var row in PageTable.All.Where(r => r.IsOfACase && visitor.SignedIn))
            {
                Assert.True(others.Count > 0, $"{letter} may open every case");
                var somebodys = await visitor.Get(Of(row, others[0]));
                var nobodys = await visitor.Get(Of(row, Guid.NewGuid().ToString()));
                found.AddRange(Alike(somebodys) == Alike(nobodys) ? [] : [$"{row.Pattern} as {letter}: {Alike(somebodys)}\ninstead of\n{Alike(nobodys)}"]);
            }

            visitor.Dispose();
        }

        Findings.MustBeNone(found);
    }

    private static string Of(PageRow row, string caseId) => Places.Fill(row.Pattern, new Dictionary<string, string> { ["caseId"] = caseId, ["taskId"] = caseId, ["decision"] = caseId });

    /// <summary>Without what differs from one answer to the next: ids, the time of day, the token against forged forms.</summary>
    private static string Alike(Verdict verdict) => $"{(int)verdict.Status} {Changing().Replace($"{verdict.Location} {verdict.Html}", "…")}";

    private async Task<IReadOnlyList<(char Letter, Visitor Visitor, IReadOnlyList<string> Others)>> Visitors()
    {
        if (PageTable.All.Count == 0)
        {
            return [];
        }

        var app = await stage.Demonstration();
        var all = new HashSet<string>();
        foreach (var (_, role) in PageTable.Visitors)
        {
            using var visitor = await Visitor.Of(app, role);
            all.UnionWith(visitor.Cases);
        }

        // Asked again once all cases are known: other tests refer meanwhile, and a visitor's own new case is none of the others'.
        var visitors = new List<(char Letter, Visitor Visitor, IReadOnlyList<string> Others)>();
        foreach (var (letter, role) in PageTable.Visitors)
        {
            var visitor = await Visitor.Of(app, role);
            visitors.Add((letter, visitor, [.. all.Except(visitor.Cases)]));
        }

        return visitors;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CfDJ8[\\w-]+|\\d\\d?:\\d\\d")]
    private static partial Regex Changing();
}

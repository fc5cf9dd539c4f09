using System.Collections.Concurrent;
using Nrm.Journeys.Tests.Checks;
using Nrm.Journeys.Tests.Running;
using Nrm.Web.Pages.Steps;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>The form of every step × every role: offered, explained, or refused.</summary>
public sealed class Every_step_for_everybody(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public void Every_step_is_in_a_table_and_every_line_of_a_table_is_a_step() => Findings.MustBeNone(
    [
        .. StepTable.Against([.. StepList.All.Where(s => s.Page is null).Select(s => s.UseCase.Name)], [.. StepTable.All.Select(r => r.Pattern)]),
        .. StepTable.Against([.. StepList.All.Where(s => s.Page is not null).Select(s => s.UseCase.Name)], [.. OwnFormTable.All.Select(f => f.Step).Distinct()]),
    ]);

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var app = await stage.Demonstration();
        var forms = OpenForms.Of(app);
        var found = new ConcurrentQueue<string>();
        var somebodys = (await forms.Only(StepTable.Visitors['S'])).Cases[0];
        await Parallel.ForEachAsync(StepTable.Visitors, new ParallelOptions { MaxDegreeOfParallelism = ShownPage.AtOnce }, async (who, _) =>
        {
            var visitor = await forms.Only(who.Value);
            foreach (var row in StepTable.All)
            {
                foreach (var wrong in row.Cells[who.Key] is Expected.Page ? await IsOffered(visitor, row.Pattern) : await IsNotOffered(visitor, row, who.Key, somebodys))
                {
                    found.Enqueue($"{row.Pattern} as {who.Key}: {wrong}");
                }
            }
        });
        output.WriteLine($"{StepTable.All.Count * StepTable.Visitors.Count} cells");
        Findings.MustBeNone(found);
    }

    [Fact]
    public async Task The_forms_on_pages_of_their_own_are_offered()
    {
        var forms = OpenForms.Of(await stage.Demonstration());
        var found = new List<string>();
        foreach (var form in OwnFormTable.All)
        {
            found.AddRange(await forms.Own(form) is null ? [$"{form.Place} ({form.Step}) shows its form to no {form.Role}"] : Array.Empty<string>());
        }

        Findings.MustBeNone(found);
    }

    private static async Task<IReadOnlyList<string>> IsOffered(Visitor visitor, string step) =>
        await OpenForms.Common(visitor, step) is null ? [$"none of {visitor.Cases.Count} cases offers the form, and {visitor.CasesFor(step).Count()} should"] : [];

    /// <summary>In no case does the API permit it, and pages of cases from all over the list say so.</summary>
    private static async Task<IReadOnlyList<string>> IsNotOffered(Visitor visitor, PageRow row, char letter, string somebodys)
    {
        var open = visitor.CasesFor(row.Pattern).ToList();
        var found = new List<string>(open.Count > 0 ? [$"the API permits it in {open.Count} cases, such as {open[0]}"] : Array.Empty<string>());
        IReadOnlyList<string> cases = visitor.Cases.Count == 0 ? [somebodys] : [.. new[] { visitor.Cases[0], visitor.Cases[visitor.Cases.Count / 2], visitor.Cases[^1] }.Distinct()];
        foreach (var caseId in cases)
        {
            found.AddRange((await visitor.Get($"/cases/{caseId}/steps/{row.Pattern}")).Against(row.Cells[letter], signedIn: true) is { } wrong ? [$"{wrong} in {caseId}"] : Array.Empty<string>());
        }

        return found;
    }
}

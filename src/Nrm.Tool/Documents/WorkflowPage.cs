using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;
using Stateless.Graph;

namespace Nrm.Tool.Documents;

/// <summary>docs/workflow.md: the tracks as diagrams and tables, and their rules with sentence and source.</summary>
public static class WorkflowPage
{
    public static string Write()
    {
        var page = new Page("Workflow",
            "The tracks of a case as they are declared. A row of a group holds in each of its states. A step that is not in a table is refused; a refusal names every unmet rule. "
            + "Steps that begin with `system:` are taken by clocks and by other tracks, never by a person.");
        foreach (var track in Engine.Tracks)
        {
            page.Add($"## {track.Code} {track.Track}");
            page.Add($"```mermaid\n{MermaidGraph.Format(track.Machine(() => track.Initial, _ => { }).GetInfo()).Trim()}\n```");
            page.Table(["Group", "Its states"], track.Groups.Select(g => new[] { g.Name, string.Join(", ", g.States) }));
            page.Table(["From", "Step", "To", "Rules"], track.Steps.Select(s => new[]
            {
                s.From, $"`{s.Trigger}`", s.To ?? "stays", s.Rules.Count == 0 ? "none" : string.Join(", ", s.Rules.Select(r => $"{r.Name} ({r.Id})")),
            }));
            page.Table(["Step", "What is said where it is not in the table"], track.Refusals.Select(r => new[] { $"`{r.Taker}`", r.Sentence.ToString() }));
        }

        page.Add("## Rules");
        page.Table(["Rule", "Id", "What must be true", "Source"], Rules().Select(r => new[] { r.Name, r.Id, r.Sentence.ToString(), r.Source }));
        page.Add("## Clocks");
        page.Table(["Clock", "What for", "Starts when", "When it runs out", "On a day off"], Clock.All.Select(t => new[]
        {
            t.Code, t.Label, t.StartsOn, t.OnExpiry, t.HolidayReason,
        }));
        return page.ToString();
    }

    private static IEnumerable<Rule> Rules() => Engine.Tracks.SelectMany(t => t.Steps).SelectMany(s => s.Rules)
        .Concat(UseCases.All.Concat(UseCases.OfJobs).SelectMany(u => u.Rules)).DistinctBy(r => r.Name)
        .OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal);
}

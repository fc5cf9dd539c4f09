using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Wording;

namespace Nrm.Web.Tests.Pages;

public sealed class What_capabilities_show
{
    /// <summary>Folders of pages that belong to no capability, and why there is none.</summary>
    private static readonly Dictionary<string, string> OfTheProgram = new()
    {
        ["Access"] = "Signing in, and one's own account: no case is in it.",
        ["Cases"] = "A case as a whole: its frame, overview, timeline, lists.",
        ["Demonstration"] = "The tour through invented cases.",
        ["Help"] = "What the program says of itself.",
        ["Problems"] = "What is answered where there is no page.",
        ["Screening"] = "Shows the signs that a referral or a report tells of: the steps are those of Referrals, the rules have no step of their own.",
        ["Shared"] = "Views of several folders.",
        ["Steps"] = "The page that every step has which needs none of its own.",
    };

    [Fact]
    public void Folders_of_pages_are_capabilities()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(SharedApp.RepositoryRoot, "src", "Nrm.Web", "Pages")).Select(f => Path.GetFileName(f)!).ToList();

        Assert.Equal(Capabilities.All.Select(c => c.Name).Concat(OfTheProgram.Keys).Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
        Findings.None(CapabilityPages.All.Where(p => p.GetType().Namespace != $"Nrm.Web.Pages.{p.Of.Name}").Select(p => $"{p.GetType().FullName} shows {p.Of.Name}"));
        Findings.None(Capabilities.All.Where(c => c.GetType().Namespace != $"Nrm.Casework.{c.Name}").Select(c => c.GetType().FullName!));
    }

    [Fact]
    public void Everything_that_a_capability_has_is_shown() => Findings.None(Lacking(CapabilityPages.All));

    [Fact]
    public void What_is_left_out_is_named()
    {
        foreach (var left in CapabilityPages.All)
        {
            var lacking = Lacking([.. CapabilityPages.All.Where(p => p != left)]).ToList();
            Assert.Contains($"{left.Of.Name} has no pages", lacking);
            Assert.Superset(left.Of.Steps.Select(s => $"{s.Name} has neither a form nor a reason why there is none").ToHashSet(), lacking.ToHashSet());
            Assert.Superset(left.Of.Tracks.Select(t => $"{t.Code} has no line in where a case is").ToHashSet(), lacking.ToHashSet());
        }

        Assert.Equal(["useCaseDone/no-such-step"], Unsaid(["no-such-step"]).Distinct());
    }

    [Fact]
    public void Every_event_has_its_words() => Findings.None(Unsaid(UseCases.All.Concat(UseCases.OfJobs).Select(u => u.Name)));

    [Fact]
    public void Whatever_is_shown_in_an_order_has_a_place_of_its_own()
    {
        Findings.None(Twice(CaseTab.All.Select(t => t.Order)));
        Findings.None(Twice(CaseProgress.Way.Select(l => l.Order)));
        Findings.None(Twice(NavigationPlace.All.Select(p => p.Order)));

        static IEnumerable<string> Twice(IEnumerable<int> orders) => orders.GroupBy(o => o).Where(g => g.Count() > 1).Select(g => $"{g.Key}");
    }

    [Fact]
    public void A_task_is_done_somewhere() => Findings.None(
        from capability in Capabilities.All
        from task in capability.Tasks
        where task.DoneBy.Count > 1 && CapabilityPages.For(capability).Tabs.Count == 0
        select $"{task.Kind} is ended by one of several steps, and {capability.Name} has no part of a case where one chooses");

    private static IEnumerable<string> Lacking(IReadOnlyList<CapabilityPages> pages)
    {
        foreach (var capability in Capabilities.All)
        {
            if (pages.Count(p => p.Of == capability) != 1)
            {
                yield return $"{capability.Name} has no pages";
            }

            foreach (var track in capability.Tracks.Where(t => !pages.SelectMany(p => p.Progress).Any(l => l.Track == t.Track)))
            {
                yield return $"{track.Code} has no line in where a case is";
            }

            foreach (var step in capability.Steps)
            {
                var forms = pages.Where(p => p.Of == capability).Sum(p => p.Forms.Count(f => f.UseCase == step));
                var reasons = pages.Where(p => p.Of == capability).Count(p => p.WithoutForm.TryGetValue(step, out var why) && why.Length > 0);
                if (forms + reasons != 1)
                {
                    yield return forms + reasons == 0 ? $"{step.Name} has neither a form nor a reason why there is none" : $"{step.Name} is said twice";
                }
            }
        }
    }

    private static IEnumerable<string> Unsaid(IEnumerable<string> steps) =>
        steps.SelectMany(s => Texts.All.Values.Where(l => !l.Codes.ContainsKey($"useCaseDone/{s}")).Select(_ => $"useCaseDone/{s}"));
}

using System.Reflection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>What capabilities say of themselves is complete, said once, and what is done.</summary>
public sealed class CapabilitiesTests
{
    [Fact]
    public void Each_stands_in_the_folder_of_its_name_and_has_a_place_of_its_own()
    {
        Assert.All(Capabilities.All, c => Assert.Equal($"Nrm.Casework.{c.Name}", c.GetType().Namespace));
        Assert.Equal(Capabilities.All.Count, Capabilities.All.Select(c => c.Order).Distinct().Count());
        Assert.Equal(Capabilities.All.Select(c => c.Name), Declared.Capabilities.Select(c => c.Name));
    }

    [Fact]
    public void Nothing_is_declared_twice()
    {
        Once(Capabilities.All.SelectMany(c => c.Tracks).Select(t => t.Track));
        Once(Capabilities.All.SelectMany(c => c.Tracks).Select(t => t.Code));
        Once(UseCases.All.Select(u => u.Name));
        Once(UseCases.All.Select(u => u.Input));
        Once(Sections.All.Select(s => s.Name));
        Once(Clock.All.Select(c => c.Kind));
        Once(Capabilities.Tasks.Select(t => t.Kind));

        static void Once<T>(IEnumerable<T> all) => Assert.Empty(all.GroupBy(x => x).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>What is sealed in a section that no capability lists would be found by nobody.</summary>
    [Fact]
    public void Every_section_that_a_step_names_is_listed()
    {
        Assert.Empty(Unlisted(UseCases.All, Sections.All));
        Assert.Contains("add-note: notes", Unlisted(UseCases.All, [.. Sections.All.Where(s => s.Name != "notes")]));

        static IEnumerable<string> Unlisted(IEnumerable<UseCaseDeclaration> steps, IReadOnlyList<Section> listed) =>
            steps.SelectMany(u => u.Touches.Except(listed).Select(s => $"{u.Name}: {s.Name}"));
    }

    /// <summary>A name is written in the folder of the capability that declares it, or in that of the facts where rules of several use it.</summary>
    [Fact]
    public void Every_track_clock_and_kind_of_task_that_has_a_name_is_declared_by_its_capability()
    {
        Once(Names(typeof(Track)), c => c.Tracks.Select(t => t.Track.Name));
        Once(Names(typeof(ClockKind)), c => c.Clocks.Select(k => k.Terms.Kind.Name));
        Once(Names(typeof(TaskKind)), c => c.Tasks.Select(t => t.Kind.Name));

        static IReadOnlyList<(string Folder, string Name)> Names(Type type) =>
        [
            .. from written in typeof(Capability).Assembly.GetTypes()
               where written is { IsAbstract: true, IsSealed: true, IsNested: false }
               from getter in written.GetMethods(BindingFlags.Public | BindingFlags.Static)
               where getter.ReturnType == type && getter.GetParameters().Length == 0
               let name = getter.Invoke(null, null)!.ToString()!
               select getter.Name == $"get_{name}" ? (written.Namespace!.Split('.')[^1], name) : throw new Xunit.Sdk.XunitException($"{getter.Name} is called {name}"),
        ];

        static void Once(IReadOnlyList<(string Folder, string Name)> names, Func<Capability, IEnumerable<string>> declared)
        {
            Assert.NotEmpty(names);
            var all = Capabilities.All.SelectMany(c => declared(c).Select(name => (Folder: c.Name, Name: name))).ToList();
            Assert.All(names, n => Assert.Contains(all, d => d.Name == n.Name && (d.Folder == n.Folder || n.Folder == "Cases")));
            Assert.All(all, d => Assert.Single(names, n => n.Name == d.Name));
        }
    }

    [Fact]
    public void Every_use_case_stands_in_the_folder_of_its_capability_and_writes_only_to_declared_sections()
    {
        Assert.All(Capabilities.All, c => Assert.All(c.Steps, s => Assert.Equal($"Nrm.Casework.{c.Name}", s.Input.Namespace)));
        Assert.Empty(UseCases.All.SelectMany(u => u.Opens.Concat(u.Seals)).Distinct().Except(Sections.All));
    }

    [Fact]
    public void A_section_is_declared_by_the_capability_whose_folder_names_it() =>
        Assert.All(Capabilities.All, c => Assert.All(c.Sections, s => Assert.Contains(
            s, Type.GetType($"Nrm.Casework.{c.Name}.{c.Name}Sections, Nrm.Casework")!.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(f => f.GetValue(null)))));

    [Fact]
    public void A_task_that_is_done_by_a_step_is_not_ticked_off_and_leads_to_a_step_of_the_same_part()
    {
        foreach (var task in Capabilities.Tasks.Where(t => t.DoneBy.Count > 0))
        {
            var may = task.DoneBy.SelectMany(s => s.By).Select(p => p.Role).Distinct().ToList();
            Assert.Contains(may, r => r is Role.Supervisor ? task.ForSupervisors : task.For.Any(f => Roles.Fills(r, f)) || r is Role.FirstResponder);
        }
    }

    [Fact]
    public void What_nobody_declared_stops_the_change()
    {
        var story = Given.Taken();
        var change = new CaseChange(story.Facts, Cast.Decider, default, story.Today, story.Profile, Cast.Directory, Given.Positive);
        Assert.Throws<UndeclaredException>(() => change.AddTask(TaskKind.SecondReview, CaseFunction.Support));
        Assert.Throws<UndeclaredException>(() => change.FinishTasks(TaskKind.RequestGuardian));
        Assert.Throws<UndeclaredException>(() => Capabilities.Task(new TaskKind("OfTomorrow")));
        Assert.Throws<UndeclaredException>(() => Capabilities.Clock(new ClockKind("C99OfTomorrow")));
        Assert.Throws<UndeclaredException>(() => Sections.Notes.Limited(new object()));
    }
}

using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit.Log;
using Nrm.Records.Views;

namespace Nrm.Web.Tests.Demonstration;

/// <summary>What the tour page tells is so.</summary>
[Collection(nameof(PreparedDemonstration))]
public sealed class TourTests(PreparedDemonstration demonstration)
{
    private readonly DemonstrationTour _tour = DemonstrationTour.Read(demonstration.Folder);

    [Theory]
    [InlineData(DemonstrationTour.FirstDecision)]
    [InlineData(DemonstrationTour.Reflection)]
    [InlineData(DemonstrationTour.AgeUnsure)]
    [InlineData(DemonstrationTour.ReturnRefused)]
    public async Task A_case_of_the_tour_is_found_again_by_its_key(string key)
    {
        var told = Assert.IsType<TourCase>(_tour.Find(key));

        Assert.Equal(told.Reference, (await Facts("supervisor.ngo", key)).Reference);
    }

    [Fact]
    public async Task The_tour_holds_nothing_of_a_person()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(demonstration.Folder, DemonstrationTour.FileName), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Juniper", text, StringComparison.Ordinal);
        Assert.Equal(4, _tour.Cases.Count);
    }

    [Fact]
    public void Without_a_demonstration_there_is_no_tour() => Assert.Empty(DemonstrationTour.Read(Path.GetTempPath()).Cases);

    [Fact]
    public async Task A_decider_can_take_and_decide_the_referral_that_waits()
    {
        // On a copy: the others look at the case as it was made.
        await using var own = await demonstration.Copy();
        var id = DemonstrationTour.Read(own.Folder).Find(DemonstrationTour.FirstDecision)!.CaseId;
        var decider = await own.As("decider.one");
        Assert.IsType<Outcome<CaseChanged>.Done>(await own.Get<Changes>().Make(decider, id, new TakeCase()));

        var decided = await own.Get<Changes>().Make(decider, id, new DecideReasonableGrounds
        {
            Outcome = DecisionOutcome.Positive,
            Findings = new ElementFindings(Finding.Met, Finding.Met, Finding.Met),
            Reasons = "The account, the photographs and the driver agree; nothing that was found speaks against them.",
        });

        var changed = Assert.IsType<Outcome<CaseChanged>.Done>(decided).Value;
        Assert.Equal(ReflectionTrack.Running, changed.Tracks[Track.Reflection]);
    }

    [Fact]
    public async Task The_period_runs_and_was_explained_a_week_after_it_began()
    {
        var facts = await Facts("support.one", DemonstrationTour.Reflection);

        Assert.Equal(ReflectionTrack.Running, facts.StateOf(Track.Reflection));
        Assert.Equal(7, facts.Legal.Reflection!.InformationGivenOn!.Value.DayNumber - facts.Legal.Reflection.StartedOn.DayNumber);
    }

    [Fact]
    public async Task The_young_person_is_treated_as_a_child_and_everything_about_the_help_is_there()
    {
        var facts = await Facts("support.one", DemonstrationTour.AgeUnsure);

        Assert.Equal(AgeClass.PresumedChild, facts.Age);
        Assert.True(facts.HighRisk);
        Assert.True(facts.DoNotPhone);
        Assert.Equal(ConsentState.Refused, facts.ConsentFor("share-with-police"));
        Assert.Equal(ConsentState.Given, facts.ConsentFor("share-with-health"));
        foreach (var section in new Section[] { Sections.Person, Sections.Contact, Sections.Account, Sections.Needs, Sections.Plan, Sections.Help, Sections.Safety, Sections.Location })
        {
            Assert.NotEmpty(await Open("support.one", DemonstrationTour.AgeUnsure, section));
        }

        Assert.NotEmpty(await Open("decider.two", DemonstrationTour.AgeUnsure, Sections.Age));
    }

    [Theory]
    [InlineData(DemonstrationTour.Reflection)]
    [InlineData(DemonstrationTour.AgeUnsure)]
    [InlineData(DemonstrationTour.ReturnRefused)]
    public async Task Notes_are_by_several_people_and_one_is_long(string key)
    {
        var notes = (await Open("support.one", key, Sections.Notes)).Select(n => (CaseNote)n.Document).ToList();

        Assert.True(notes.Count >= 5);
        Assert.Equal(2, notes.Select(n => n.By).Distinct().Count());
        Assert.Contains(notes, n => n.Text.Length > 800);
    }

    [Fact]
    public async Task Deciding_that_the_return_is_safe_is_refused_because_of_what_is_not_known()
    {
        var decider = await demonstration.As("decider.two");
        var outcome = await demonstration.Get<Changes>().Make(decider, _tour.Find(DemonstrationTour.ReturnRefused)!.CaseId,
            new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = "She wishes to go, and an aunt takes her in." });

        Assert.Equal(["INV-10"], Assert.IsType<Outcome<CaseChanged>.NotNow>(outcome).Unmet.Select(u => u.Rule));
        Assert.Equal(ReturnTrack.RiskAssessment, (await Facts("decider.two", DemonstrationTour.ReturnRefused)).StateOf(Track.Return));
    }

    [Theory]
    [InlineData(DemonstrationTour.FirstDecision)]
    [InlineData(DemonstrationTour.Reflection)]
    [InlineData(DemonstrationTour.AgeUnsure)]
    [InlineData(DemonstrationTour.ReturnRefused)]
    public async Task Several_people_looked_this_week_and_somebody_outside_was_refused(string key)
    {
        var log = await demonstration.Get<Looks>().At(await demonstration.As("support.one"), _tour.Find(key)!.CaseId, new AccessLogView());
        var week = Assert.IsType<Outcome<IReadOnlyList<AccessLogLine>>.Done>(log).Value.Where(l => l.At > TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-7)).ToList();

        Assert.True(week.Select(l => l.StaffId).Distinct().Count() >= 4);
        Assert.Contains(week, l => l.Outcome is not AuditOutcome.Allowed && !l.OfTheTeam);
    }

    private async Task<CaseFacts> Facts(string userName, string key) => Assert.IsType<Outcome<CaseOverviewView>.Done>(
        await demonstration.Get<Looks>().At(await demonstration.As(userName), _tour.Find(key)!.CaseId, new CaseOverview())).Value.Facts;

    private async Task<IReadOnlyList<OpenedDocument>> Open(string userName, string key, Section section) => Assert.IsType<Outcome<IReadOnlyList<OpenedDocument>>.Done>(
        await demonstration.Get<Looks>().At(await demonstration.As(userName), _tour.Find(key)!.CaseId, new SectionView(section))).Value;
}

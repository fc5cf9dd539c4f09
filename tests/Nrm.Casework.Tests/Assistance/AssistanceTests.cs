using System.Text.Json;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Reflection;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Assistance;

public sealed class AssistanceTests
{
    [Fact]
    public void Help_begins_with_the_first_contact_before_any_decision_and_without_papers()
    {
        var story = Given.Referred(referral: Given.Referral with { Person = null, Account = null, Indicators = [] });
        Assert.Equal("Emergency", story.State(Track.Assistance));
        Assert.Contains(TaskKind.MeetEmergencyNeeds, story.OpenTasks);
        Assert.Equal("RGPending", story.State(Track.Identification));
        story.Do(Cast.Support, new Casework.Work.TakeCase()).Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan);
        Assert.Equal("PlanAgreed", story.State(Track.Assistance));
    }

    [Fact]
    public void No_answer_about_co_operation_and_no_decision_changes_what_help_is_permitted()
    {
        foreach (var make in new Func<CaseStory>[] { () => Given.Taken(), () => Given.Presumed(), Given.NotRecognised, Given.Identified, () => Given.NegativeProposed() })
        {
            var plain = make();
            var expected = Permitted(plain);
            Assert.NotEmpty(expected);
            foreach (var answer in new[] { "yes", "no", "notAsked", "refused", "unknown", "notApplicable" })
            {
                var story = make().Do(Cast.Support, Given.Consent("share-with-police", answer)).Do(Cast.Support, Given.Consent("share-with-prosecutor", answer));
                Assert.Equal(expected, Permitted(story));
            }

            Assert.Equal(Permitted(Given.Taken()), expected);
        }
    }

    [Fact]
    public void No_rule_of_help_looks_at_another_track()
    {
        var names = AssistanceTrack.Definition.Steps.SelectMany(s => s.Rules).Select(r => r.Name).Distinct().Order();
        Assert.Equal(["ExitIsOffered", "PersonAgreesToThePlan"], names);
    }

    [Fact]
    public void The_assessment_stops_its_clock_and_the_plan_starts_the_review()
    {
        var story = Given.Taken().Do(Cast.Support, Given.Needs);
        Assert.Null(story.Facts.RunningClock(ClockKind.C12NeedsAssessment));
        Assert.Equal(1, story.Facts.Legal.Assistance.OpenNeeds);
        story.Do(Cast.Support, Given.Plan);
        Assert.Equal(story.Today.AddDays(28), story.Clock(ClockKind.C13PlanReview).DueOn);
        Assert.Equal(story.Today, story.Facts.Legal.Assistance.PlanAgreedOn);
    }

    [Fact]
    public void A_plan_that_the_person_does_not_want_is_not_agreed() =>
        Assert.Equal(["PersonAgreesToThePlan"], Given.Taken().Do(Cast.Support, Given.Needs).Refused(Cast.Support, Given.Plan with { PersonAgrees = PlanAgreement.No }));

    [Theory]
    [InlineData("true", PlanAgreement.Yes)]
    [InlineData("false", PlanAgreement.No)]
    [InlineData("\"yes\"", PlanAgreement.Yes)]
    [InlineData("\"no\"", PlanAgreement.No)]
    [InlineData("\"with-interpreter\"", PlanAgreement.WithInterpreter)]
    public void Agreement_is_read_as_a_truth_or_as_a_code(string json, PlanAgreement expected) =>
        Assert.Equal(expected, Read<AgreePlan>($$"""{"items":[],"personAgrees":{{json}}}""").PersonAgrees);

    [Theory]
    [InlineData("1")]
    [InlineData("\"maybe\"")]
    [InlineData("[]")]
    public void Agreement_is_not_guessed(string json) => Assert.Throws<JsonException>(() => Read<AgreePlan>($$"""{"personAgrees":{{json}}}"""));

    [Theory]
    [InlineData("4", Urgency.Critical)]
    [InlineData("\"urgent\"", Urgency.Urgent)]
    public void Urgency_is_read_as_a_code_or_a_number(string json, Urgency expected) =>
        Assert.Equal(expected, Read<AssessNeeds>($$"""{"needs":[{"domain":"health","urgency":{{json}}}]}""").Needs![0].Urgency);

    [Theory]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("\"very\"")]
    public void An_urgency_outside_the_scale_is_refused(string json) => Assert.Throws<JsonException>(() => Read<AssessNeeds>($$"""{"needs":[{"urgency":{{json}}}]}"""));

    [Fact]
    public void Declined_help_is_offered_again_and_costs_nothing()
    {
        var story = Given.Presumed().Do(Cast.Support, new Decline { Reason = "not now" });
        Assert.Equal("DeclinedByPerson", story.State(Track.Assistance));
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.Contains(TaskKind.OfferHelpAgain, story.OpenTasks);
        story.Do(Cast.Support, new OfferAgain()).Do(Cast.Support, Given.Needs);
    }

    [Fact]
    public void Help_ends_with_a_plan_for_afterwards_or_because_the_person_asked()
    {
        var end = new EndAssistance { Reason = AssistanceEndReason.GoalsMet };
        Assert.Equal(["ExitIsOffered"], Given.Taken().Refused(Cast.Support, end));
        Given.Taken().Do(Cast.Support, end with { Reason = AssistanceEndReason.PersonAsked });
        var story = Given.Taken().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan);
        story.Do(Cast.Support, new PlanExit { Plan = "own flat", Offered = true }).Do(Cast.Support, end);
        Assert.Equal("Ended", story.State(Track.Assistance));
        story.Do(Cast.Support, new BeginAftercare()).Do(Cast.Support, Given.Needs);
    }

    [Fact]
    public void An_outcome_that_is_met_closes_one_need()
    {
        var story = Given.Taken().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan).Do(Cast.Support, new RecordOutcome { Need = "health", Outcome = "met" });
        Assert.Equal(0, story.Facts.Legal.Assistance.OpenNeeds);
        Assert.Equal("Delivering", story.State(Track.Assistance));
        story.Do(Cast.Support, new ReviewPlan { Changes = ["none"] }).Do(Cast.Support, Given.Plan);
    }

    [Fact]
    public void The_long_term_phase_needs_a_positive_decision_and_an_agreed_plan()
    {
        Assert.Equal(["PersonIsPresumedOrIdentified", "PlanIsAgreed"], Given.Taken().Refused(Cast.Support, new BeginInclusion()));
        var story = Given.Presumed().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan).Do(Cast.Support, new BeginInclusion());
        Assert.Equal(MainState.Inclusion, story.MainState);
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, CaseJson.Options)!;

    private static List<string> Permitted(CaseStory story) =>
        [.. Possibilities.InTracks(Cast.Support, story.Facts, story.Profile, story.Today).Single(t => t.Track == Track.Assistance).Permitted.Select(p => p.Trigger)];
}

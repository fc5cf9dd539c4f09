using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Deadlines;

/// <summary>Expiry raises a task; it never takes protection away (domain 2.5).</summary>
public sealed class ExpiryTests
{
    [Theory]
    [InlineData("C03ReasonableGrounds")]
    [InlineData("C12NeedsAssessment")]
    public void A_missed_duty_is_escalated_and_changes_no_track(string clock)
    {
        var kind = new ClockKind(clock);
        var story = Given.Taken();
        var (tracks, main) = (story.Facts.Tracks, story.MainState);
        story.After(60).Expire(kind);
        Assert.Equal(tracks, story.Facts.Tracks);
        Assert.Equal(main, story.MainState);
        Assert.Contains(story.Facts.Tasks, t => t.IsOpen && t.Kind == TaskKind.DeadlinePassed && t.Clock == kind);
    }

    [Fact]
    public void A_plan_that_is_due_is_reviewed_and_services_go_on()
    {
        var story = Given.Taken().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan).After(40).Expire(ClockKind.C13PlanReview);
        Assert.Equal("PlanAgreed", story.State(Track.Assistance));
        Assert.Contains(TaskKind.ReviewPlan, story.OpenTasks);
    }

    [Fact]
    public void A_clock_that_has_ended_does_not_end_again()
    {
        var story = Given.Taken().After(60);
        var clock = story.Clock(ClockKind.C03ReasonableGrounds).Id;
        story.Do(Cast.Supervisor, new ExpireClock { ClockId = clock });
        Assert.Equal(["ClockHasRunOut"], story.Refused(Cast.Supervisor, new ExpireClock { ClockId = clock }));
    }

    [Fact]
    public void Where_the_profile_says_so_the_authoritys_silence_grants_and_the_period_runs()
    {
        var story = Given.Taken("ES");
        var written = story.Writes.Count;
        story.After(6).Expire(ClockKind.C03ReasonableGrounds);

        Assert.Equal(MainState.Presumed, story.MainState);
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.True(story.Clock(ClockKind.C04Reflection).DueOn >= story.Today.AddDays(90));
        Assert.Equal(story.Clock(ClockKind.C04Reflection).DueOn, story.Facts.Legal.Reflection!.MinimumEndsOn);
        Assert.Equal(written, story.Writes.Count);
        Assert.DoesNotContain(story.Facts.Clocks, c => c.Kind == ClockKind.C03ReasonableGrounds && c.IsOpen);
        Assert.DoesNotContain(TaskKind.DecideReasonableGrounds, story.OpenTasks);
        Assert.DoesNotContain(TaskKind.DeadlinePassed, story.OpenTasks);
        Assert.Contains(TaskKind.NotifyDecision, story.OpenTasks);
        Assert.Contains(TaskKind.DecideConclusiveGrounds, story.OpenTasks);
    }

    [Fact]
    public void A_grant_by_silence_is_a_decision_in_effect_that_nobody_of_the_authority_took_and_the_person_is_yet_to_be_told_of()
    {
        var decision = Given.Taken("ES").After(6).Expire(ClockKind.C03ReasonableGrounds).Facts.LastDecision!;
        Assert.Equal((DecisionStage.ReasonableGrounds, true, DecisionStatus.Effective), (decision.Stage, decision.Positive, decision.Status));
        Assert.Equal(Cast.Supervisor.StaffId, decision.DeciderId);
        Assert.Null(decision.NotifiedOn);
    }

    [Fact]
    public void After_silence_has_granted_the_first_decision_cannot_be_taken_again()
    {
        var story = Given.Taken("ES").After(6).Expire(ClockKind.C03ReasonableGrounds);
        Assert.Equal(["StepIsDeclaredForThisState"], story.Refused(Cast.Decider, Given.Negative));
    }

    [Theory]
    [InlineData("GB")]
    [InlineData("NL")]
    [InlineData("IE")]
    [InlineData("COE")]
    public void Where_the_profile_does_not_say_so_silence_neither_grants_nor_refuses(string profile)
    {
        var story = Given.Taken(profile);
        if (story.Facts.RunningClock(ClockKind.C03ReasonableGrounds) is not null)
        {
            story.After(60).Expire(ClockKind.C03ReasonableGrounds);
            Assert.Contains(TaskKind.DeadlinePassed, story.OpenTasks);
        }

        Assert.Equal(MainState.Referred, story.MainState);
        Assert.Null(story.Facts.LastDecision);
        Assert.Contains(TaskKind.DecideReasonableGrounds, story.OpenTasks);
    }

    [Fact]
    public void Silence_grants_nothing_on_the_last_day_and_nothing_once_it_is_decided()
    {
        var story = Given.Taken("ES").After(5);
        var clock = new ExpireClock { ClockId = story.Clock(ClockKind.C03ReasonableGrounds).Id };
        Assert.Equal(["ClockHasRunOut"], story.Refused(Cast.Supervisor, clock));
        story.Do(Cast.Decider, Given.Negative).After(1);
        Assert.Equal(["ClockHasRunOut"], story.Refused(Cast.Supervisor, clock));
        Assert.Equal("RGNegativeProposed", story.State(Track.Identification));
    }

    [Theory]
    [InlineData("RGNegativeProposed")]
    [InlineData("RGPositive")]
    [InlineData("Withdrawn")]
    public void A_clock_that_was_left_running_grants_nothing_outside_the_wait_for_the_first_decision(string state)
    {
        var story = Given.Taken("ES").After(6);
        story.Facts = story.Facts with { Tracks = story.Facts.Tracks.SetItem(Track.Identification, new TrackState(state, story.Today)) };
        story.Expire(ClockKind.C03ReasonableGrounds);
        Assert.Equal(state, story.State(Track.Identification));
        Assert.Null(story.Facts.LastDecision);
        Assert.Contains(TaskKind.DeadlinePassed, story.OpenTasks);
    }

    [Fact]
    public void Silence_does_not_work_on_a_closed_case()
    {
        var story = Given.Taken("ES").After(6);
        story.Facts = story.Facts with { Legal = story.Facts.Legal with { Closure = new ClosureFact("deceased", Cast.Support.StaffId, story.Today, Cast.Supervisor.StaffId, story.Today) } };
        story.Expire(ClockKind.C03ReasonableGrounds);
        Assert.Equal("RGPending", story.State(Track.Identification));
        Assert.Contains(TaskKind.DeadlinePassed, story.OpenTasks);
    }

    [Fact]
    public void Nobody_reaches_the_jobs_use_case()
    {
        Assert.Null(UseCases.Find("expire-clock"));
        Assert.Empty(UseCases.OfJobs.SelectMany(u => u.By));
    }
}

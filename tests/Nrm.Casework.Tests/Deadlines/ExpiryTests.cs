using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Deadlines;

/// <summary>Expiry raises a task; it never takes protection away (domain 2.5).</summary>
public sealed class ExpiryTests
{
    [Theory]
    [InlineData(ClockKind.C03ReasonableGrounds)]
    [InlineData(ClockKind.C12NeedsAssessment)]
    public void A_missed_duty_is_escalated_and_changes_no_track(ClockKind kind)
    {
        var story = Given.Taken();
        var (tracks, main) = (story.Facts.Tracks, story.MainState);
        story.After(60).Expire(kind);
        Assert.Equal(tracks, story.Facts.Tracks);
        Assert.Equal(main, story.MainState);
        Assert.Contains(story.Facts.Tasks, t => t.IsOpen && t.Kind is TaskKind.DeadlinePassed && t.Clock == kind);
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
    public void Nobody_reaches_the_jobs_use_case()
    {
        Assert.Null(UseCases.Find("expire-clock"));
        Assert.Empty(UseCases.OfJobs.SelectMany(u => u.By));
    }
}

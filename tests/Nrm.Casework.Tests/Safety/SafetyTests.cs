using Nrm.Casework.Cases;
using Nrm.Casework.Safety;
using Nrm.Casework.Tests.Story;

namespace Nrm.Casework.Tests.Safety;

public sealed class SafetyTests
{
    [Fact]
    public void A_call_by_the_trafficker_raises_the_risk_and_does_not_touch_the_period()
    {
        var story = Given.Presumed();
        var (reflection, clocks) = (story.Facts.Legal.Reflection, story.Facts.Clocks);
        story.Do(Cast.Support, new RecordThreat { Source = "trafficker", What = "a call" });
        Assert.True(story.Facts.HighRisk);
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.Equal(reflection, story.Facts.Legal.Reflection);
        Assert.True(clocks.SequenceEqual(story.Facts.Clocks));
        Assert.Contains(TaskKind.ReviewSafety, story.OpenTasks);
        Assert.Contains(TaskKind.WriteSafetyPlan, story.OpenTasks);
    }

    [Fact]
    public void Nobody_but_the_support_worker_records_where_the_person_is_or_their_health()
    {
        var whereabouts = new RecordWhereabouts { Whereabouts = new Whereabouts { Kind = "shelter", Address = "1 Quiet Road" } };
        var health = new RecordHealth { Health = new HealthDetails { Urgent = "insulin" } };
        var story = Given.Taken().Do(Cast.Support, whereabouts).Do(Cast.Support, health);
        foreach (var actor in new[] { Cast.Decider, Cast.Referrer, Cast.Reviewer, Cast.Supervisor, Cast.OtherSupport })
        {
            Assert.IsType<Answer.NoAccess>(story.Try(actor, whereabouts));
            Assert.IsType<Answer.NoAccess>(story.Try(actor, health));
        }
    }
}

using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.People;
using Nrm.Casework.Reflection;
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

    [Theory]
    [InlineData("yes", false)]
    [InlineData("no", true)]
    [InlineData("notAsked", true)]
    [InlineData("unknown", true)]
    [InlineData(null, true)]
    public void A_way_to_reach_the_person_that_was_not_said_to_be_safe_is_a_fact_of_the_case(string? answer, bool unsafeWay)
    {
        var call = new SafeContact { Channel = "phone", SafeToCall = answer, SafeToWrite = "yes" };
        var write = new SafeContact { Channel = "phone", SafeToCall = "yes", SafeToWrite = answer };
        Assert.Equal((unsafeWay, false), Flags(Given.Referred(referral: Given.Referral with { SafeContact = call })));
        Assert.Equal((false, unsafeWay), Flags(Given.Referred(referral: Given.Referral with { SafeContact = write })));
    }

    [Fact]
    public void The_fact_follows_whoever_records_the_contact_and_nothing_recorded_says_nothing()
    {
        var not = new SafeContact { Channel = "phone", SafeToCall = "no", SafeToWrite = "no" };
        var safe = new SafeContact { Channel = "phone", SafeToCall = "yes", SafeToWrite = "yes" };
        var story = Given.Taken();
        Assert.Equal((false, false), Flags(story));
        story.Do(Cast.Support, new ChangeContact { SafeContact = not, Reason = "He answers her telephone." });
        Assert.Equal((true, true), Flags(story));
        story.Do(Cast.Support, new ChangePerson { Person = new PersonDetails { CodeName = "Larch" }, Reason = "It was recorded wrongly." });
        Assert.Equal((true, true), Flags(story));
        story.Do(Cast.Support, new ChangeContact { SafeContact = safe, Reason = "She has a telephone of her own." });
        Assert.Equal((false, false), Flags(story));
    }

    [Fact]
    public void Whoever_referred_does_not_see_it_after_hand_over()
    {
        var facts = Given.Taken().Facts with { DoNotPhone = true, DoNotWrite = true };
        var shown = FactsShown.To(Relationship.ReferrerAfterHandOver, facts);
        Assert.Equal((false, false), (shown.DoNotPhone, shown.DoNotWrite));
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

    private static (bool Phone, bool Write) Flags(CaseStory story) => (story.Facts.DoNotPhone, story.Facts.DoNotWrite);
}

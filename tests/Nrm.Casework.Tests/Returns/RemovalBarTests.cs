using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Returns;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Returns;

/// <summary>What enforcement is told, against INV-04: pending identification, period or review, and any return that is not known to be safe.</summary>
public sealed class RemovalBarTests
{
    [Fact]
    public void Removal_is_barred_from_the_referral_on()
    {
        Assert.Equal((true, null), Bar(Given.Referred()));
        var presumed = Given.Presumed();
        Assert.Equal((true, presumed.Facts.Legal.Reflection!.EndsOn), Bar(presumed));
    }

    [Fact]
    public void An_identified_person_is_not_removed_before_a_return_is_known_to_be_safe()
    {
        Assert.Equal((true, null), Bar(Given.Identified()));
        var safe = Given.ReturnDecidedSafe();
        Assert.Equal((false, null), Bar(safe));
        Assert.True(Bar(safe.After(120)).Barred);
    }

    [Fact]
    public void A_negative_decision_bars_until_the_person_was_told_and_the_time_to_ask_again_is_over()
    {
        var story = Given.NotRecognised();
        Assert.Equal((true, story.Clock(ClockKind.C07Reconsideration).DueOn), Bar(story));
        story.After(40).Expire(ClockKind.C07Reconsideration);
        Assert.Equal((true, null), Bar(story));
        story.Do(Cast.Decider, new RecordDecisionNotified { On = story.Today.AddDays(-39), Language = "ro", SafeAddress = true, DeliveredHow = "by hand" });
        Assert.Equal(story.Facts.RunningClock(ClockKind.C07Reconsideration) is not null, Bar(story).Barred);
        story.After(40).Expire(ClockKind.C07Reconsideration);
        Assert.Equal((false, null), Bar(story));
    }

    private static (bool Barred, DateOnly? Until) Bar(CaseStory story)
    {
        var context = new RuleContext(story.Facts, Cast.Enforcement, story.Profile, story.Today);
        return (RemovalBarRule.IsBarred(context), RemovalBarRule.Until(context));
    }
}

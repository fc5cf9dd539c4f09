using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

public sealed class PossibilitiesTests
{
    [Fact]
    public void A_decider_may_decide_and_sees_the_names_of_the_fields()
    {
        var step = In(Given.Taken(), Cast.Decider, Track.Identification).Permitted.Single(p => p.Trigger == "decide-reasonable-grounds");
        Assert.Equal(["outcome", "findings", "reasons", "evidence", "language", "remedy"], step.Fields);
    }

    [Fact]
    public void A_decision_is_permitted_when_one_of_its_outcomes_is()
    {
        // Only ending it at the person's own wish is open for a child.
        var story = Given.Taken(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure, Consent = null }).Do(Cast.Decider, Given.Positive);
        Assert.Contains(In(story, Cast.Support, Track.Reflection).Permitted, p => p.Trigger == "end-reflection");
    }

    [Fact]
    public void A_refused_step_names_every_rule_of_all_its_outcomes_once()
    {
        var refused = In(Given.Presumed(), Cast.Decider, Track.Identification).Refused.Single(r => r.Trigger == "decide-conclusive-grounds");
        Assert.Equal(["ConclusiveNotBeforeEarliest", "NegativeNotBeforeReflectionMinimum"], refused.Unmet.Select(u => u.Name));
    }

    [Fact]
    public void Before_the_case_is_taken_the_reason_is_that()
    {
        var identification = In(Given.Referred(), Cast.Decider, Track.Identification);
        Assert.Empty(identification.Permitted);
        Assert.All(identification.Refused, r => Assert.Equal("ActorsPartIncludesIt", Assert.Single(r.Unmet).Name));
        var story = Given.Referred();
        Assert.Contains(Possibilities.BesideTracks(Cast.Decider, story.Facts, story.Profile, story.Today).Permitted, p => p.Trigger == "take");
    }

    [Fact]
    public void Steps_that_the_role_never_takes_are_left_out()
    {
        var return_ = In(Given.ReturnDecidedSafe(), Cast.Support, Track.Return);
        Assert.DoesNotContain(return_.Permitted.Select(p => p.Trigger).Concat(return_.Refused.Select(r => r.Trigger)), t => t is "decide-return" or "bar-return");
        Assert.Contains(return_.Permitted, p => p.Trigger == "prepare-return");
    }

    [Fact]
    public void A_return_that_is_not_safe_is_refused_with_the_law_and_not_only_with_the_order_of_steps()
    {
        var refused = In(Given.Presumed().Do(Cast.Support, Given.ReturnWish), Cast.Support, Track.Return).Refused.Single(r => r.Trigger == "execute-return");
        Assert.Contains(refused.Unmet, u => u.Rule == "INV-10");
        Assert.Contains(refused.Unmet, u => u.Rule == "INV-04");
        Assert.All(refused.Unmet, u => Assert.NotEmpty(u.Source));
    }

    [Fact]
    public void What_is_possible_for_one_who_has_a_case_role_is_permitted_by_access_too()
    {
        foreach (var story in new[] { Given.Referred(), Given.Taken(), Given.Presumed(), Given.NotRecognised(), Given.ReturnDecidedSafe() })
        {
            foreach (var actor in new[] { Cast.Referrer, Cast.Support, Cast.Decider, Cast.Reviewer, Cast.Supervisor, Cast.Enforcement, Cast.OtherSupport })
            {
                var permitted = Possibilities.InTracks(actor, story.Facts, story.Profile, story.Today).SelectMany(t => t.Permitted)
                    .Concat(Possibilities.BesideTracks(actor, story.Facts, story.Profile, story.Today).Permitted);
                Assert.All(permitted, p => Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToUse(actor, story.Facts, UseCases.Find(p.Trigger)!)));
            }
        }
    }

    private static TrackPossibilities In(CaseStory story, Actor actor, Track track) =>
        Possibilities.InTracks(actor, story.Facts, story.Profile, story.Today).Single(t => t.Track == track);
}

using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Reflection;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Work;

namespace Nrm.Casework.Tests.Decisions;

public sealed class IdentificationTests
{
    [Fact]
    public void A_referrer_cannot_decide_their_own_referral()
    {
        var story = new CaseStory().Do(Cast.ReferrerAndDecider, Given.Referral).Do(Cast.ReferrerAndDecider, new TakeCase { Function = CaseFunction.Decider });
        Assert.Equal(["DeciderIsNotReferrer"], story.Refused(Cast.ReferrerAndDecider, Given.Positive));
    }

    [Fact]
    public void Where_the_profile_lets_the_referrer_decide_they_may_and_a_deviation_says_so()
    {
        var story = new CaseStory("ES").Do(Cast.ReferrerAndDecider, Given.Referral with { Profile = "ES" }).Do(Cast.ReferrerAndDecider, new TakeCase());
        story.Do(Cast.ReferrerAndDecider, Given.Positive);
        Assert.NotEmpty(story.Profile.Deviations);
    }

    [Fact]
    public void A_positive_decision_starts_reflection_by_itself_under_the_profile_in_force()
    {
        var story = Given.Presumed();
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.Equal(new DateOnly(2026, 12, 23), story.Clock(ClockKind.C04Reflection).DueOn);
        Assert.Equal(story.Profile.Version, story.Facts.Legal.Reflection!.ProfileVersion);
        Assert.Equal(story.Clock(ClockKind.C04Reflection).DueOn, story.Facts.Legal.Reflection.MinimumEndsOn);
        Assert.NotNull(story.Facts.RunningClock(ClockKind.C05ConclusiveEarliest));
        Assert.Null(story.Facts.RunningClock(ClockKind.C03ReasonableGrounds));
        Assert.Contains(TaskKind.GiveReflectionInformation, story.OpenTasks);
        Assert.DoesNotContain(TaskKind.DecideReasonableGrounds, story.OpenTasks);
        Assert.Equal(DecisionStatus.Effective, story.Facts.LastDecision!.Status);
    }

    [Fact]
    public void A_negative_decision_has_no_effect_before_its_second_review()
    {
        var story = Given.NegativeProposed();
        Assert.Equal(MainState.Referred, story.MainState);
        Assert.Equal(DecisionStatus.Proposed, story.Facts.LastDecision!.Status);
        Assert.Null(story.Facts.RunningClock(ClockKind.C07Reconsideration));
        Assert.Contains(TaskKind.SecondReview, story.OpenTasks);
        Assert.Contains(story.Facts.Assignments, a => a.IsPending && a.Function is CaseFunction.Reviewer && a.OrganisationId == Cast.AuthorityId);
    }

    [Fact]
    public void Nobody_reviews_their_own_decision()
    {
        Assert.Equal(["ReviewerIsNotFirstDecider"], Given.NegativeProposed().Refused(Cast.Decider, Given.Agreed));
    }

    [Fact]
    public void The_first_decider_cannot_take_the_review()
    {
        var both = Cast.Decider with { Roles = new HashSet<Role> { Role.Decider, Role.SecondReviewer } };
        var story = Given.NegativeProposed();
        Assert.Equal(["TakerDidNotDecideWhatIsReviewed"], story.Refused(both, new TakeCase()));
        story.Do(Cast.OtherDecider, new TakeCase()).Do(Cast.OtherDecider, Given.Agreed);
        Assert.Equal(Cast.OtherDecider.StaffId, story.Facts.LastDecision!.ReviewerId);
    }

    [Fact]
    public void An_agreed_negative_opens_the_time_to_ask_for_reconsideration()
    {
        var story = Given.NotRecognised();
        Assert.Equal(MainState.NotRecognised, story.MainState);
        Assert.Equal(new DateOnly(2026, 12, 23), story.Clock(ClockKind.C07Reconsideration).DueOn);
        Assert.Equal(DecisionStatus.Effective, story.Facts.LastDecision!.Status);
        Assert.Contains(TaskKind.NotifyDecision, story.OpenTasks);
        Assert.Equal("Emergency", story.State(Track.Assistance));
    }

    [Fact]
    public void A_negative_that_the_reviewer_does_not_share_goes_back_to_be_decided_again()
    {
        var story = Given.NegativeProposed().Do(Cast.Reviewer, new TakeCase()).Do(Cast.Reviewer, new SecondReview { Agrees = false, Reasons = Given.Reasons });
        Assert.Equal("RGPending", story.State(Track.Identification));
        Assert.Equal(DecisionStatus.SentBack, story.Facts.LastDecision!.Status);
        Assert.Contains(TaskKind.DecideAgain, story.OpenTasks);
        story.Do(Cast.Decider, Given.Positive);
        Assert.Equal("Running", story.State(Track.Reflection));
    }

    [Fact]
    public void A_reviewer_who_sent_a_decision_back_cannot_decide_it_and_the_assigned_decider_can()
    {
        var story = SentBackByADecider();
        Assert.Equal(["ActorIsTheDecider"], story.Refused(Cast.OtherDecider, Given.Positive));
        Assert.Equal(["ActorIsTheDecider"], story.Refused(Cast.OtherDecider, Given.Negative));
        story.Do(Cast.Decider, Given.Positive);
        Assert.Equal(MainState.Presumed, story.MainState);
    }

    [Fact]
    public void A_reviewer_neither_opens_nor_takes_the_final_decision()
    {
        var story = SentBackByADecider().Do(Cast.Decider, Given.Positive);
        Assert.Equal(["ActorIsTheDecider"], story.Refused(Cast.OtherDecider, new OpenConclusiveGrounds()));
        story.Do(Cast.Decider, new OpenConclusiveGrounds()).At("2027-01-15");
        Assert.Equal(["ActorIsTheDecider"], story.Refused(Cast.OtherDecider, Given.FinalPositive));
        story.Do(Cast.Decider, Given.FinalPositive);
        Assert.Equal(MainState.Identified, story.MainState);
    }

    /// <summary>The reviewer has the role of a decider too, as the staff of a small authority may.</summary>
    private static CaseStory SentBackByADecider() => Given.NegativeProposed().Do(Cast.OtherDecider, new TakeCase())
        .Do(Cast.OtherDecider, new SecondReview { Agrees = false, Reasons = Given.Reasons });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a victim       ")]
    public void A_decision_needs_written_reasons(string? reasons)
    {
        Assert.Equal(["ReasonsAreGiven"], Given.Taken().Refused(Cast.Decider, Given.Negative with { Reasons = reasons }));
        Assert.Equal(["ReasonsAreGiven"], Given.Taken().Refused(Cast.Decider, Given.Positive with { Reasons = reasons }));
    }

    [Fact]
    public void The_four_fields_of_the_contract_are_enough_and_language_and_remedy_are_recorded()
    {
        var record = Given.NegativeProposed().Last(Sections.Decisions);
        Assert.Equal("ron", record.Language);
        Assert.Contains("30 days", record.Remedy);
        Assert.Contains("somebody who did not take it", record.Remedy);
        Assert.Equal(Given.Reasons, Assert.IsType<DecideReasonableGrounds>(record.Typed).Reasons);
    }

    [Fact]
    public void A_language_that_nobody_recorded_is_unknown_and_not_guessed()
    {
        var record = Given.NegativeProposed(Given.Referral with { Person = new PersonDetails() }).Last(Sections.Decisions);
        Assert.Equal("unknown", record.Language);
    }

    [Fact]
    public void The_notice_needs_a_language_and_a_safe_address_and_never_shortens_the_window()
    {
        var story = Given.NotRecognised();
        var ends = story.Clock(ClockKind.C07Reconsideration).DueOn;
        var notice = new RecordDecisionNotified { Language = "ron", DeliveredHow = "by the support worker", SafeAddress = true };
        Assert.Equal(["PersonCanBeReached"], story.Refused(Cast.Decider, notice with { Language = " " }));
        Assert.Equal(["PersonCanBeReached"], story.Refused(Cast.Decider, notice with { SafeAddress = false }));
        Assert.Equal(["ToldAfterItWasDecided"], story.Refused(Cast.Decider, notice with { On = story.Today.AddDays(1) }));
        Assert.Equal(["ToldAfterItWasDecided"], story.Refused(Cast.Decider, notice with { On = story.Today.AddDays(-1) }));

        story.Do(Cast.Decider, notice);
        Assert.Equal(ends, story.Clock(ClockKind.C07Reconsideration).DueOn);
        story.After(9).Do(Cast.Decider, notice);
        Assert.True(story.Clock(ClockKind.C07Reconsideration).DueOn >= ends.AddDays(9));
        Assert.Equal(story.Today, story.Facts.LastDecision!.NotifiedOn);
        story.Do(Cast.Decider, notice with { On = story.Today.AddDays(-9) });
        Assert.True(story.Clock(ClockKind.C07Reconsideration).DueOn >= ends.AddDays(9));
        Assert.Single(story.Facts.Clocks, c => c.Kind == ClockKind.C07Reconsideration && c.IsRunning);
    }

    [Fact]
    public void A_proposed_negative_is_not_told_to_the_person()
    {
        var notice = new RecordDecisionNotified { Language = "ron", DeliveredHow = "letter", SafeAddress = true };
        Assert.Contains("ThereIsADecisionToTell", Given.NegativeProposed().Refused(Cast.Decider, notice));
    }

    [Fact]
    public void A_late_request_for_reconsideration_needs_a_reason_and_then_is_taken()
    {
        var told = new RecordDecisionNotified { Language = "ro", SafeAddress = true, DeliveredHow = "by hand" };
        var story = Given.NotRecognised().Do(Cast.Decider, told).After(31);
        story.Expire(ClockKind.C07Reconsideration);
        var request = new RequestReconsideration { Grounds = "New documents have come." };
        Assert.Equal(["ReviewWindowIsOpenOrLateWithReasons"], story.Refused(Cast.Support, request));
        story.Do(Cast.Support, request with { LateReason = "In hospital for five weeks." });
        Assert.Equal(MainState.UnderReview, story.MainState);
    }

    [Fact]
    public void Nobody_is_late_who_was_never_told_of_the_decision()
    {
        var story = Given.NotRecognised().After(31);
        story.Expire(ClockKind.C07Reconsideration).Do(Cast.Support, new RequestReconsideration { Grounds = "New documents have come." });
        Assert.Equal(MainState.UnderReview, story.MainState);
    }

    [Fact]
    public void Whoever_referred_may_ask_for_reconsideration_after_the_hand_over()
    {
        var story = Given.NotRecognised().Do(Cast.Referrer, new RequestReconsideration { Grounds = "New documents have come." });
        Assert.Equal("New documents have come.", Assert.IsType<RequestReconsideration>(story.Last(Sections.Decisions).Typed).Grounds);
        Assert.Contains(TaskKind.DecideReconsideration, story.OpenTasks);
    }

    [Fact]
    public void The_first_decider_does_not_decide_the_reconsideration()
    {
        var story = Given.NotRecognised().Do(Cast.Support, new RequestReconsideration { Grounds = "New documents." });
        Assert.Equal(["ReviewerIsNotFirstDecider"], story.Refused(Cast.Decider, new DecideReconsideration { Outcome = ReconsiderationOutcome.Upheld, Reasons = Given.Reasons }));
    }

    [Fact]
    public void A_reversed_first_decision_starts_the_period_in_full()
    {
        var story = Given.NotRecognised().After(20).Do(Cast.Support, new RequestReconsideration { Grounds = "New documents." })
            .After(20).Do(Cast.Reviewer, new DecideReconsideration { Outcome = ReconsiderationOutcome.Reversed, Reasons = Given.Reasons });
        Assert.Equal(MainState.Presumed, story.MainState);
        Assert.Equal("ron", story.Last(Sections.Decisions).Language);
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.True(story.Clock(ClockKind.C04Reflection).DueOn >= story.Today.AddDays(30));
        Assert.Null(story.Facts.RunningClock(ClockKind.C07Reconsideration));
    }

    [Fact]
    public void A_reversed_final_decision_leaves_the_period_as_it_was()
    {
        var story = FinalNegative().Do(Cast.Support, new RequestReconsideration { Grounds = "New documents." });
        var before = story.Facts.Legal.Reflection;
        story.Do(Cast.Reviewer, new DecideReconsideration { Outcome = ReconsiderationOutcome.Reversed, Reasons = Given.Reasons });
        Assert.Equal(before, story.Facts.Legal.Reflection);
        Assert.Equal(MainState.Identified, story.MainState);
        Assert.Equal(["ReversedDecisionWasReasonableGrounds"], story.Refused(Cast.Decider, new OpenConclusiveGrounds()));
    }

    [Fact]
    public void No_final_decision_comes_before_the_earliest_day_and_no_negative_before_the_granted_period_has_run()
    {
        var story = Given.Presumed();
        Assert.Equal(["ConclusiveNotBeforeEarliest", "NegativeNotBeforeReflectionMinimum"], story.At("2026-12-23").Refused(Cast.Decider, Given.FinalNegative));
        Assert.Equal(["ConclusiveNotBeforeEarliest"], story.Refused(Cast.Decider, Given.FinalPositive));
        story.At("2026-12-24").Do(Cast.Decider, Given.FinalNegative);
        Assert.Equal("CGNegativeProposed", story.State(Track.Identification));
    }

    [Fact]
    public void A_period_that_the_person_ended_still_holds_back_a_final_negative()
    {
        var story = Given.Presumed("COE").Do(Cast.Support, Given.EndFor(Casework.Reflection.ReflectionEndGround.PersonAsked));
        Assert.Contains("NegativeNotBeforeReflectionMinimum", story.After(5).Refused(Cast.Decider, Given.FinalNegative));
    }

    [Theory]
    [InlineData(Finding.NotMet)]
    [InlineData(Finding.Unclear)]
    [InlineData(Finding.NotNeeded)]
    public void A_child_is_not_refused_for_want_of_means(Finding means)
    {
        var child = Given.Taken(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure, Consent = null });
        var findings = new ElementFindings(Finding.Met, means, Finding.Met);
        Assert.Equal(["MeansAreNotRequiredOfAChild"], child.Refused(Cast.Decider, Given.Negative with { Findings = findings }));
        child.Do(Cast.Decider, Given.Positive with { Findings = findings });
    }

    [Fact]
    public void An_adult_withdraws_and_help_and_period_go_on()
    {
        var story = Given.Presumed().Do(Cast.Support, Given.Needs);
        var (help, reflection) = (story.State(Track.Assistance), story.Facts.Legal.Reflection);
        story.Do(Cast.Support, new Withdraw { Reason = "wants quiet", WantsSupport = true });
        Assert.Equal(MainState.SupportOnly, story.MainState);
        Assert.Equal(help, story.State(Track.Assistance));
        Assert.Equal(reflection, story.Facts.Legal.Reflection);
        Assert.Equal("Running", story.State(Track.Reflection));
        Assert.Equal(ConsentState.Withdrawn, story.Facts.ConsentFor("referral-to-CA"));
    }

    [Fact]
    public void After_withdrawing_a_new_consent_is_needed_to_be_referred_again()
    {
        var story = Given.Taken().Do(Cast.Support, new Withdraw { WantsSupport = true });
        var again = new Casework.Referrals.ReferAfterConsent { Consent = Given.Agrees with { ToReferral = "no" } };
        Assert.Equal(["AdultAgreesOrMayBeAChild"], story.Refused(Cast.Support, again));
        story.Do(Cast.Support, again with { Consent = Given.Agrees });
        Assert.Equal("RGPending", story.State(Track.Identification));
        Assert.NotNull(story.Facts.RunningClock(ClockKind.C03ReasonableGrounds));
    }

    [Theory]
    [InlineData(AgeAnswer.Child)]
    [InlineData(AgeAnswer.NotSure)]
    public void A_child_is_not_withdrawn(AgeAnswer age)
    {
        var story = Given.Taken(referral: Given.Referral with { AgeAnswer = age, Consent = null });
        Assert.Equal(["AChildIsNotWithdrawn"], story.Refused(Cast.Support, new Withdraw { WantsSupport = true }));
    }

    internal static CaseStory FinalNegative()
    {
        var story = Given.Presumed().At("2027-01-15");
        return story.Expire(ClockKind.C04Reflection).Do(Cast.Decider, Given.FinalNegative)
            .Do(Cast.Reviewer, new TakeCase()).Do(Cast.Reviewer, Given.Agreed);
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Casework.Tests.Decisions;
using Nrm.Casework.Tests.Story;

namespace Nrm.Casework.Tests.Returns;

public sealed class ReturnTests
{
    private static readonly PrepareReturn Prepare = new() { Steps = ["reception agreed with an organisation there"] };
    private static readonly ExecuteReturn Execute = new() { Date = new DateOnly(2027, 1, 20) };

    [Fact]
    public void A_negative_decision_that_the_person_was_not_told_of_still_bars_the_return_after_its_window()
    {
        var decision = new DecisionFact(Guid.NewGuid(), DecisionStage.ReasonableGrounds, false, Cast.Decider.StaffId, Cast.AuthorityId, new DateOnly(2026, 1, 1), DecisionStatus.Effective);
        var facts = Given.NotRecognised().Facts with { Clocks = [] };
        var untold = new Nrm.Casework.Workflow.RuleContext(facts with { Legal = facts.Legal with { Decisions = [decision] } }, Cast.Decider, Nrm.Casework.Profiles.CountryProfiles.InForce("GB", new DateOnly(2027, 1, 1)), new DateOnly(2027, 1, 1));
        var told = untold with { Facts = facts with { Legal = facts.Legal with { Decisions = [decision with { NotifiedOn = new DateOnly(2026, 1, 2) }] } } };

        Assert.False(ReturnRules.NoReviewIsPending.IsMet(untold));
        Assert.True(ReturnRules.NoReviewIsPending.IsMet(told));
    }

    [Fact]
    public void A_safe_return_of_an_informed_adult_is_prepared_and_carried_out()
    {
        var story = Given.ReturnDecidedSafe().Do(Cast.Support, Prepare).Do(Cast.Decider, Execute);
        Assert.Equal("Departed", story.State(Track.Return));
        story.Do(Cast.Support, new RecordFollowUp { Outcome = "safe" }).Do(Cast.Support, new CloseReturn());
        Assert.Equal("Closed", story.State(Track.Return));
    }

    [Fact]
    public void Nothing_is_organised_before_it_is_known_to_be_safe()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
        Assert.Equal(["RiskIsSafe", "AssessmentIsValid", "PersonIsInformed", "ReturnIsDecidedSafe"], story.Refused(Cast.Support, Prepare));
    }

    [Fact]
    public void The_wish_to_return_at_once_meets_every_bar_of_the_law()
    {
        var story = Given.Presumed().Do(Cast.Support, Given.ReturnWish);
        Assert.Equal(
            ["RiskIsSafe", "AssessmentIsValid", "PersonIsInformed", "IdentificationIsDecided", "ReflectionHasEnded", "ReturnIsPrepared"],
            story.Refused(Cast.Support, Execute));
    }

    [Theory]
    [InlineData(RiskAnswer.Yes, RiskAnswer.Yes, RiskAnswer.No, RiskAnswer.Yes, ReturnRisk.NotSafe)]
    [InlineData(RiskAnswer.No, RiskAnswer.No, RiskAnswer.No, RiskAnswer.Yes, ReturnRisk.NotSafe)]
    [InlineData(RiskAnswer.No, RiskAnswer.Yes, RiskAnswer.Yes, RiskAnswer.Yes, ReturnRisk.NotSafe)]
    [InlineData(RiskAnswer.No, RiskAnswer.Yes, RiskAnswer.No, RiskAnswer.No, ReturnRisk.NotSafe)]
    [InlineData(RiskAnswer.No, RiskAnswer.Unknown, RiskAnswer.No, RiskAnswer.Yes, ReturnRisk.Unknown)]
    [InlineData(RiskAnswer.No, RiskAnswer.Yes, RiskAnswer.No, RiskAnswer.Yes, ReturnRisk.Safe)]
    public void The_four_answers_decide_together_with_the_other_side(RiskAnswer q1, RiskAnswer q2, RiskAnswer q3, RiskAnswer q4, ReturnRisk expected)
    {
        foreach (var (first, second) in new[] { (AssessmentSide.Host, AssessmentSide.Origin), (AssessmentSide.Origin, AssessmentSide.Host) })
        {
            var story = Given.Identified().Do(Cast.Support, Given.ReturnWish).Do(Cast.Support, Given.Counselling);
            story.Do(Cast.Support, Given.Side(first, story.Today, q1, q2, q3, q4)).Do(Cast.Support, Given.Side(second, story.Today));
            Assert.Equal(expected, story.Facts.Legal.Return!.Risk);
            Assert.Equal(expected is ReturnRisk.NotSafe, story.OpenTasks.Contains(TaskKind.OfferAlternativesToReturn));
            Assert.Equal(expected is ReturnRisk.Unknown, story.OpenTasks.Contains(TaskKind.CollectOriginEvidence));
            var decide = new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = Given.Reasons };
            if (expected is ReturnRisk.Safe)
            {
                story.Do(Cast.Decider, decide);
            }
            else
            {
                Assert.Equal(["RiskIsSafe"], story.Refused(Cast.Decider, decide));
            }
        }
    }

    [Fact]
    public void One_side_alone_is_unknown()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today));
        Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today));
        Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
    }

    [Fact]
    public void Each_empty_gate_makes_it_unknown()
    {
        foreach (var gate in Enum.GetValues<ReturnGate>())
        {
            var gates = Given.AllGates.Where(g => g.Key != gate).Append(new(gate, " ")).ToDictionary();
            var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
            story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today, gates: gates)).Do(Cast.Support, Given.Side(AssessmentSide.Origin, story.Today, gates: gates));
            Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
        }
    }

    [Fact]
    public void Old_evidence_makes_it_unknown()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
        var old = story.Today.AddMonths(-3).AddDays(-1);
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, old)).Do(Cast.Support, Given.Side(AssessmentSide.Origin, old));
        Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
    }

    [Fact]
    public void A_grave_item_of_the_sheet_is_not_outweighed()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
        var grave = new RiskRow { Block = RiskBlock.ATraffickers, Severity = 5, Likelihood = 2 };
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today)).Do(Cast.Support, Given.Side(AssessmentSide.Origin, story.Today) with { Items = [grave] });
        Assert.Equal(ReturnRisk.NotSafe, story.Facts.Legal.Return!.Risk);
    }

    [Fact]
    public void A_question_left_out_is_unknown()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish).Do(Cast.Support, Given.Side(AssessmentSide.Host, new DateOnly(2027, 1, 15)));
        var whole = Given.Side(AssessmentSide.Origin, story.Today);
        story.Do(Cast.Support, whole with { Answers = whole.Answers! with { Q3 = null } });
        Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
    }

    [Fact]
    public void A_wish_to_return_does_not_skip_counselling()
    {
        var story = Given.Identified().Do(Cast.Support, Given.ReturnWish);
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today)).Do(Cast.Support, Given.Side(AssessmentSide.Origin, story.Today));
        var decide = new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = Given.Reasons };
        Assert.Equal(["PersonIsInformed"], story.Refused(Cast.Decider, decide));
        story.Do(Cast.Support, Given.Counselling with { FreeOfPressure = false });
        Assert.Equal(["PersonIsInformed"], story.Refused(Cast.Decider, decide));
    }

    [Fact]
    public void A_support_worker_does_not_decide_a_return() =>
        Assert.IsType<Answer.NoAccess>(Given.Identified().Try(Cast.Support, new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = Given.Reasons }));

    [Fact]
    public void Nobody_is_returned_during_the_period_though_it_may_be_prepared()
    {
        var story = Given.ReturnDecidedSafe(Given.Presumed().At("2026-12-01"));
        story.Do(Cast.Support, Prepare);
        Assert.Equal(["IdentificationIsDecided", "ReflectionHasEnded"], story.Refused(Cast.Support, Execute));
    }

    [Fact]
    public void Nobody_is_returned_while_a_review_is_pending_or_can_still_be_asked_for()
    {
        var story = Given.ReturnDecidedSafe(IdentificationTests.FinalNegative()).Do(Cast.Support, Prepare);
        Assert.Equal(["NoReviewIsPending"], story.Refused(Cast.Support, Execute));
        story.Do(Cast.Support, new RequestReconsideration { Grounds = "New documents." });
        Assert.Equal("Suspended", story.State(Track.Return));
        Assert.Equal(["NoReviewIsPending", "ReturnIsPrepared"], story.Refused(Cast.Support, Execute));
        Assert.Equal(["ReturnIsDecidedSafe"], story.Refused(Cast.Support, Prepare));
    }

    [Theory]
    [InlineData(AgeAnswer.Child)]
    [InlineData(AgeAnswer.NotSure)]
    public void A_child_is_not_returned_without_a_best_interests_decision(AgeAnswer age)
    {
        var story = Given.Taken(referral: Given.Referral with { AgeAnswer = age, Consent = null }).Do(Cast.Decider, Given.Positive).At("2027-01-15");
        story.Expire(ClockKind.C04Reflection).Do(Cast.Decider, Given.FinalPositive);
        Given.ReturnDecidedSafe(story);
        Assert.Equal(["ChildHasBestInterestsDecision"], story.Refused(Cast.Support, Prepare));
        Assert.Equal(["ChildHasBestInterestsDecision", "ReturnIsPrepared"], story.Refused(Cast.Decider, Execute));
    }

    [Fact]
    public void An_assessment_that_is_too_old_stops_the_return()
    {
        var story = Given.ReturnDecidedSafe().Do(Cast.Support, Prepare);
        story.Today = story.Facts.Legal.Return!.ValidUntil!.Value;
        Assert.Empty(UnmetNow(story));
        story.After(1);
        Assert.Equal(["AssessmentIsValid"], UnmetNow(story));
        story.Expire(ClockKind.C15ReturnAssessmentValidity);
        Assert.Equal("Expired", story.State(Track.Return));
        Assert.Contains(TaskKind.AssessReturnRisk, story.OpenTasks);
    }

    [Fact]
    public void A_threat_suspends_a_return_and_voids_what_was_found()
    {
        foreach (var story in new[] { Given.ReturnDecidedSafe(), Given.ReturnDecidedSafe().Do(Cast.Support, Prepare) })
        {
            story.Do(Cast.Support, new RecordThreat { Source = "trafficker", What = "a call" });
            Assert.Equal("Suspended", story.State(Track.Return));
            Assert.Null(story.Facts.Legal.Return!.Risk);
            story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today));
            Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return!.Risk);
        }
    }

    [Fact]
    public void An_execution_without_preparation_is_refused() =>
        Assert.Equal(["ReturnIsPrepared"], Given.ReturnDecidedSafe().Refused(Cast.Decider, Execute));

    [Fact]
    public void A_return_raised_again_begins_without_the_old_assessment()
    {
        var story = Given.ReturnDecidedSafe().Do(Cast.Support, new WithdrawReturn()).Do(Cast.Support, Given.ReturnWish);
        Assert.Null(story.Facts.Legal.Return!.Risk);
        Assert.False(story.Facts.Legal.Return.Counselled);
        story.Do(Cast.Support, Given.Side(AssessmentSide.Host, story.Today));
        Assert.Equal(ReturnRisk.Unknown, story.Facts.Legal.Return.Risk);
    }

    private static List<string> UnmetNow(CaseStory story) =>
        [.. Casework.Workflow.Refusals.Of(new Casework.Workflow.RuleContext(story.Facts, Cast.Decider, story.Profile, story.Today, Execute)).Select(u => u.Name)];
}

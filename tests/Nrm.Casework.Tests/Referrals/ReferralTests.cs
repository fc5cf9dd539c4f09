using System.Text.Json;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Screening;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Referrals;

public sealed class ReferralTests
{
    private static readonly RecordContact Contact = new() { SafePlace = true, ControllerPresent = false, Interpreter = "notNeeded", AgeAnswer = AgeAnswer.Adult };

    [Theory]
    [InlineData("no")]
    [InlineData("notAsked")]
    [InlineData("refused")]
    [InlineData("unknown")]
    [InlineData("notApplicable")]
    public void An_adult_is_not_referred_without_a_yes(string answer)
    {
        var story = new CaseStory();
        Assert.Equal(["AdultAgreesOrMayBeAChild"], story.Refused(Cast.Referrer, Given.Referral with { Consent = new ReferralConsent { ToReferral = answer } }));
        Assert.Equal(["AdultAgreesOrMayBeAChild"], story.Refused(Cast.Referrer, Given.Referral with { Consent = null }));
    }

    [Theory]
    [InlineData(AgeAnswer.Child)]
    [InlineData(AgeAnswer.NotSure)]
    public void A_child_or_one_who_may_be_is_referred_without_consent_and_their_view_is_kept(AgeAnswer age)
    {
        var story = Given.Referred(referral: Given.Referral with { AgeAnswer = age, Consent = new ReferralConsent { ToReferral = "notAsked", ViewsOfTheChild = "wants to stay" } });
        Assert.Equal("RGPending", story.State(Track.Identification));
        Assert.Equal("wants to stay", story.Last(Sections.Consents).ViewsOfTheChild);
        Assert.Contains(TaskKind.RequestGuardian, story.OpenTasks);
    }

    [Fact]
    public void Who_is_said_to_be_an_adult_and_was_born_too_late_is_treated_as_a_child()
    {
        var born = new PersonDetails { DateOfBirth = Casework.Kernel.Answer<PartialDate>.Of(PartialDate.Of(2008)) };
        Assert.Equal(AgeClass.PresumedChild, Given.Referred(referral: Given.Referral with { Person = born, Consent = null }).Facts.Age);
        Assert.Equal(["AdultHasDeclinedReferral"], new CaseStory().Refused(Cast.Referrer, Given.Referral with { Kind = ReferralKind.SupportOnly, Person = born }));
    }

    [Fact]
    public void No_indicator_at_all_is_accepted_with_a_warning_and_decides_nothing()
    {
        var none = Given.Referred(referral: Given.Referral with { Indicators = [] });
        var many = Given.Referred(referral: Given.Referral with { Indicators = [.. Strong.Select(c => new IndicatorRow { Code = c, Answer = IndicatorAnswer.Seen })] });
        Assert.Equal(none.State(Track.Identification), many.State(Track.Identification));
        Assert.Equal(0, none.Facts.Legal.IndicatorsPresent);
        Assert.Equal(Strong.Length, many.Facts.Legal.IndicatorsPresent);
        Assert.NotEmpty(ReferralScreening.Warnings(none.Last(Sections.Account), AgeClass.Adult));
    }

    [Theory]
    [InlineData(AgeAnswer.Adult)]
    [InlineData(AgeAnswer.NotSure)]
    public void The_number_of_indicators_makes_no_decision_easier_or_harder(AgeAnswer age)
    {
        var inputs =
            from decision in new[] { Given.Positive, Given.Negative }
            from findings in new[] { Given.Met, Given.NotMet }
            from reasons in new[] { Given.Reasons, "short" }
            select decision with { Findings = findings, Reasons = reasons };
        foreach (var input in inputs)
        {
            var answers = new[] { 0, 1, 5, 60, 200 }.Select(count =>
            {
                var story = Given.Taken(referral: Given.Referral with { AgeAnswer = age });
                story.Facts = story.Facts with { Legal = story.Facts.Legal with { IndicatorsPresent = count } };
                return story.Try(Cast.Decider, input).ToString() + story.State(Track.Identification);
            });
            Assert.Single(answers.Distinct());
        }
    }

    [Fact]
    public void A_referral_waits_in_the_authoritys_queue_with_its_clock()
    {
        var story = Given.Referred();
        Assert.Contains(story.Facts.Assignments, a => a.IsPending && a.OrganisationId == Cast.AuthorityId && a.Function is CaseFunction.Decider);
        Assert.Equal(new DateOnly(2026, 11, 30), story.Clock(ClockKind.C03ReasonableGrounds).DueOn);
    }

    [Fact]
    public void An_anonymous_notification_holds_nothing_that_leads_back()
    {
        var notice = Given.Referral with { Kind = ReferralKind.AnonymousNotification, Person = null, Consent = new ReferralConsent { ToReferral = "no", Language = "ro", GivenHow = "in Constanta" } };
        var story = Given.Referred(referral: notice);
        Assert.Equal(["account", "encounters"], story.Writes.Select(w => w.Section.Name));
        var kept = JsonSerializer.SerializeToNode((StepTaken)story.Writes[1].Document, CaseJson.Options)!["typed"]!.AsObject();
        Assert.Equal(["ageAnswer", "kind", "profile"], kept.Select(f => f.Key).Order());
        Assert.False(story.Facts.Legal.IdentityRecorded);
        Assert.IsType<Answer.Invalid>(new CaseStory().Try(Cast.Referrer, notice with { Person = new PersonDetails { FullName = "x" } }));
        Assert.IsType<Answer.Invalid>(new CaseStory().Try(Cast.Referrer, notice with { SafeContact = new SafeContact { Value = "x" } }));
    }

    [Fact]
    public void A_case_that_already_names_the_person_does_not_become_an_anonymous_notification()
    {
        var story = Signal().Do(Cast.Referrer, Contact).Do(Cast.Referrer, new ChangeContact { SafeContact = new SafeContact { Value = "+44" }, Reason = "new number" });
        Assert.Equal(["NothingIdentifiesThePerson"], story.Refused(Cast.Referrer, new NotifyAnonymously()));
    }

    [Fact]
    public void A_first_conversation_is_safe_alone_and_understood()
    {
        Assert.Equal(["PlaceIsSafe", "NoControllerIsPresent", "InterpreterIsVetted"],
            Signal().Refused(Cast.Referrer, new RecordContact { SafePlace = false, ControllerPresent = true, Interpreter = "relative" }));
        foreach (var interpreter in CodeLists.Interpreter.Codes.Except(["notNeeded", "vetted", "remoteVetted"]).Concat(CodeList.Missing))
        {
            Assert.Equal(["InterpreterIsVetted"], Signal().Refused(Cast.Referrer, Contact with { Interpreter = interpreter }));
        }
    }

    [Fact]
    public void A_child_found_in_screening_is_referred_and_not_left_with_help_only()
    {
        var story = Signal().Do(Cast.Referrer, Contact with { AgeAnswer = AgeAnswer.NotSure });
        Assert.Equal(["AdultHasDeclinedReferral"], story.Refused(Cast.Referrer, new OfferSupportOnly { AgreesToSupport = true }));
        Assert.Equal(["AdultHasDeclinedReferral"], story.Refused(Cast.Referrer, new NotifyAnonymously()));
        story.Do(Cast.Referrer, new ReferAfterConsent { Consent = new ReferralConsent { ToReferral = "notAsked" } });
    }

    [Fact]
    public void The_ways_out_of_screening_are_closed_once_the_person_is_referred()
    {
        var story = Signal().Do(Cast.Referrer, Contact).Do(Cast.Referrer, new ReferAfterConsent { Consent = Given.Agrees });
        Assert.Equal(["CaseIsInScreening"], story.Refused(Cast.Referrer, new NotifyAnonymously()));
        Assert.Equal(["NotYetReferred"], story.Refused(Cast.Referrer, new OfferSupportOnly { AgreesToSupport = true }));
        Assert.Equal(["NobodyHasMetThePersonYet"], story.Refused(Cast.Referrer, Contact));
    }

    [Fact]
    public void Unknown_not_asked_refused_and_not_applicable_stay_four_different_answers_beside_none()
    {
        var answers = new List<string>();
        foreach (var code in CodeList.Missing)
        {
            var json = $$"""{"profile":"GB","kind":"referral","ageAnswer":"notSure","consent":{"toReferral":"{{code}}"},"person":{"gender":"{{code}}","dateOfBirth":"{{code}}"},"account":{"stillInSituation":"{{code}}"} }""";
            var story = Given.Referred(referral: JsonSerializer.Deserialize<SubmitReferral>(json, CaseJson.Options)!);
            answers.Add(JsonSerializer.Serialize(new { p = story.Last(Sections.Person), a = story.Last(Sections.Account).Account, c = story.Last(Sections.Consents).Answer }, CaseJson.Options));
            Assert.Contains($"\"gender\":\"{code}\"", answers[^1]);
            Assert.Contains($"\"dateOfBirth\":\"{code}\"", answers[^1]);
            Assert.Contains($"\"stillInSituation\":\"{code}\"", answers[^1]);
        }

        Assert.Equal(4, answers.Distinct().Count());
        var none = Given.Referred(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure, Consent = null, Person = new PersonDetails() });
        Assert.Equal("{}", JsonSerializer.Serialize(none.Last(Sections.Person), CaseJson.Options));
    }

    [Fact]
    public void Every_code_list_takes_the_four_missing_answers_and_no_other_stranger()
    {
        foreach (var list in new[] { CodeLists.YesNo, CodeLists.Exploitation, CodeLists.Gender, CodeLists.Need, CodeLists.Means, CodeLists.LastContact })
        {
            Assert.All(CodeList.Missing, code => Assert.True(list.Has(code)));
            Assert.False(list.Has("perhaps"));
            Assert.Empty(list.Codes.Intersect(CodeList.Missing));
        }
    }

    [Fact]
    public void Screening_uses_the_childrens_list_where_the_age_is_in_doubt()
    {
        var account = new ReferralAccount { Indicators = [new IndicatorRow { Code = "D4.01", Answer = IndicatorAnswer.Said }] };
        Assert.Contains("child", ReferralScreening.Of(account, AgeClass.PresumedChild).SetId);
        Assert.Contains("adult", ReferralScreening.Of(account, AgeClass.Adult).SetId);
        Assert.Contains("sexual", ReferralScreening.Of(account with { Exploitation = new Exploitation { Types = ["sexualExploitation"] } }, AgeClass.Adult).SetId);
        Assert.Contains(ReferralScreening.Warnings(account, AgeClass.PresumedChild), w => w.ToString().Contains("treated as a child"));
    }

    [Fact]
    public void An_indicator_not_answered_counts_for_nothing() =>
        Assert.Equal(ScreeningSuggestion.ListsAreSilent, ReferralScreening.Of(new ReferralAccount { Indicators = [new IndicatorRow { Code = "D4.01" }] }, AgeClass.Adult).Suggestion);

    private static readonly string[] Strong = ["D1.01", "D2.01", "D2.05", "D4.01", "D4.02", "D5.01", "D5.02"];

    private static CaseStory Signal() =>
        new CaseStory().Do(Cast.Referrer, new ReportSignal { Profile = "GB", Signal = new SignalGiven { Narrative = "A worker is locked in at night." } });
}

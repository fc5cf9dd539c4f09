using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Casework.Decisions;
using Nrm.Casework.Referrals;
using Nrm.Casework.Tests.Decisions;
using Nrm.Casework.Tests.Story;

namespace Nrm.Casework.Tests.Cases;

/// <summary>The transitions of domain 2.3, by their ids, as changes of the main state.</summary>
public sealed class MainStateTests
{
    private static readonly RecordContact Contact = new() { SafePlace = true, ControllerPresent = false, Interpreter = "vetted", AgeAnswer = AgeAnswer.Adult };
    private static readonly ReferAfterConsent Refer = new() { Consent = Given.Agrees };
    private static readonly OfferSupportOnly SupportOnly = new() { AgreesToSupport = true };
    private static readonly RequestReconsideration Request = new() { Grounds = "New documents." };

    private static readonly Dictionary<string, (Func<CaseStory> From, Func<CaseStory, CaseStory> Step, MainState Before, MainState After)> Transitions = new()
    {
        ["M02"] = (Signal, s => s.Do(Cast.Referrer, Contact), MainState.Signal, MainState.Screening),
        ["M03"] = (Screening, s => s.Do(Cast.Referrer, Refer), MainState.Screening, MainState.Referred),
        ["M04"] = (Screening, s => s.Do(Cast.Referrer, new NotifyAnonymously()), MainState.Screening, MainState.NotifiedAnonymous),
        ["M05"] = (Screening, s => s.Do(Cast.Referrer, SupportOnly), MainState.Screening, MainState.SupportOnly),
        ["M06 from support only"] = (() => Screening().Do(Cast.Referrer, SupportOnly), s => s.Do(Cast.Referrer, Refer), MainState.SupportOnly, MainState.Referred),
        ["M06 from anonymous"] = (() => Screening().Do(Cast.Referrer, new NotifyAnonymously()), s => s.Do(Cast.Referrer, Refer), MainState.NotifiedAnonymous, MainState.Referred),
        ["M05 after M04"] = (() => Screening().Do(Cast.Referrer, new NotifyAnonymously()), s => s.Do(Cast.Referrer, SupportOnly), MainState.NotifiedAnonymous, MainState.SupportOnly),
        ["M07"] = (() => Given.Taken(), s => s.Do(Cast.Decider, Given.Positive), MainState.Referred, MainState.Presumed),
        ["M08"] = (() => Given.NegativeProposed().Do(Cast.Reviewer, new Casework.Work.TakeCase()), s => s.Do(Cast.Reviewer, Given.Agreed), MainState.Referred, MainState.NotRecognised),
        ["M09"] = (() => Given.Presumed().At("2027-01-15"), s => s.Do(Cast.Decider, Given.FinalPositive), MainState.Presumed, MainState.Identified),
        ["M10"] = (
            () => Given.Presumed().At("2027-01-15").Do(Cast.Decider, Given.FinalNegative).Do(Cast.Reviewer, new Casework.Work.TakeCase()),
            s => s.Do(Cast.Reviewer, Given.Agreed), MainState.Presumed, MainState.NotRecognised),
        ["M11"] = (Given.NotRecognised, s => s.Do(Cast.Support, Request), MainState.NotRecognised, MainState.UnderReview),
        ["M12 upheld"] = (() => Given.NotRecognised().Do(Cast.Support, Request), s => s.Do(Cast.Reviewer, Decided(ReconsiderationOutcome.Upheld)), MainState.UnderReview, MainState.NotRecognised),
        ["M12 reversed, first"] = (() => Given.NotRecognised().Do(Cast.Support, Request), s => s.Do(Cast.Reviewer, Decided(ReconsiderationOutcome.Reversed)), MainState.UnderReview, MainState.Presumed),
        ["M12 reversed, final"] = (
            () => IdentificationTests.FinalNegative().Do(Cast.Support, Request),
            s => s.Do(Cast.Reviewer, Decided(ReconsiderationOutcome.Reversed)), MainState.UnderReview, MainState.Identified),
        ["M15 presumed"] = (() => Given.Presumed().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan), s => s.Do(Cast.Support, new BeginInclusion()), MainState.Presumed, MainState.Inclusion),
        ["M15 identified"] = (() => Given.Identified().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan), s => s.Do(Cast.Support, new BeginInclusion()), MainState.Identified, MainState.Inclusion),
        ["M16"] = (Proposed, s => s.Do(Cast.Supervisor, new ApproveClosure { Approves = true }), MainState.Identified, MainState.Closed),
        ["M17"] = (
            () => Proposed().Do(Cast.Supervisor, new ApproveClosure { Approves = true }),
            s => s.Do(Cast.Support, new ReopenCase { Reason = "personCameBack" }), MainState.Closed, MainState.Identified),
        ["M19 referred"] = (() => Given.Taken(), s => s.Do(Cast.Support, new Withdraw { WantsSupport = true }), MainState.Referred, MainState.SupportOnly),
        ["M19 presumed"] = (() => Given.Presumed(), s => s.Do(Cast.Support, new Withdraw { WantsSupport = false }), MainState.Presumed, MainState.SupportOnly),
    };

    public static TheoryData<string> Ids => [.. Transitions.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_transition_leads_from_the_state_to_the_state_that_the_domain_names(string id)
    {
        var (from, step, before, after) = Transitions[id];
        var story = from();
        Assert.Equal(before, story.MainState);
        Assert.Equal(after, step(story).MainState);
    }

    [Fact]
    public void M01_a_report_opens_a_case_that_nobody_has_met() => Assert.Equal(MainState.Signal, Signal().MainState);

    [Fact]
    public void M01_a_report_starts_no_help_and_a_contact_does()
    {
        Assert.Equal("NotStarted", Signal().State(Track.Assistance));
        Assert.Equal("Emergency", Screening().State(Track.Assistance));
    }

    [Theory]
    [InlineData(ReferralKind.Referral, MainState.Referred)]
    [InlineData(ReferralKind.SupportOnly, MainState.SupportOnly)]
    [InlineData(ReferralKind.AnonymousNotification, MainState.NotifiedAnonymous)]
    public void A_referral_in_one_document_reaches_its_state_at_once(ReferralKind kind, MainState expected)
    {
        var anonymous = kind is ReferralKind.AnonymousNotification;
        var referral = Given.Referral with { Kind = kind, Person = anonymous ? null : Given.Referral.Person, Consent = anonymous ? new ReferralConsent { ToReferral = "no" } : Given.Agrees };
        Assert.Equal(expected, Given.Referred(referral: referral).MainState);
    }

    [Fact]
    public void A_state_that_no_table_declares_is_not_guessed()
    {
        var facts = Given.Taken().Facts;
        facts = facts with { Tracks = facts.Tracks.SetItem(Track.Identification, new TrackState("Revoked", default)) };
        Assert.Throws<UndeclaredException>(() => MainStateRule.Derive(facts));
    }

    private static CaseStory Signal() =>
        new CaseStory().Do(Cast.Referrer, new ReportSignal { Profile = "GB", Signal = new SignalGiven { Narrative = "A worker is locked in at night." } });

    private static CaseStory Screening() => Signal().Do(Cast.Referrer, Contact);

    private static CaseStory Proposed() =>
        Given.Identified().Do(Cast.Support, new EndAssistance { Reason = AssistanceEndReason.PersonAsked }).Do(Cast.Support, new ProposeClosure { Reason = "completed" });

    private static DecideReconsideration Decided(ReconsiderationOutcome outcome) => new() { Outcome = outcome, Reasons = Given.Reasons };
}

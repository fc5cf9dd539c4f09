using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Story;

/// <summary>Inputs and stories that many tests begin with.</summary>
internal static class Given
{
    public const string Reasons = "The indicators found and the evidence were weighed; doubts count for the person.";

    public static ReferralConsent Agrees { get; } = new() { ToReferral = "yes", InformationVersion = "2026-1", Language = "ro", GivenHow = "signed" };

    public static SubmitReferral Referral { get; } = new()
    {
        Profile = "GB",
        Kind = ReferralKind.Referral,
        AgeAnswer = AgeAnswer.Adult,
        Consent = Agrees,
        Person = new PersonDetails { CodeName = "Larch", Languages = ["ron"] },
    };

    public static DecideReasonableGrounds Positive { get; } = new() { Outcome = DecisionOutcome.Positive, Findings = Met, Reasons = Reasons, Evidence = ["own account"] };

    public static DecideReasonableGrounds Negative { get; } = new() { Outcome = DecisionOutcome.Negative, Findings = NotMet, Reasons = Reasons, Evidence = [] };

    public static DecideConclusiveGrounds FinalPositive { get; } = new() { Outcome = DecisionOutcome.Positive, Findings = Met, Reasons = Reasons };

    public static DecideConclusiveGrounds FinalNegative { get; } = new() { Outcome = DecisionOutcome.Negative, Findings = NotMet, Reasons = Reasons };

    public static SecondReview Agreed { get; } = new() { Agrees = true, Reasons = Reasons };

    public static RaiseReturn ReturnWish { get; } = new() { By = ReturnRaisedBy.Person, Kind = ReturnKind.Voluntary };

    public static RecordCounselling Counselling { get; } = new() { Alternatives = "Staying, a permit, asylum.", FreeOfPressure = true };

    public static ElementFindings Met => new(Finding.Met, Finding.Met, Finding.Met);

    public static ElementFindings NotMet => new(Finding.NotMet, Finding.Unclear, Finding.NotMet);

    public static IReadOnlyDictionary<ReturnGate, string> AllGates { get; } = Enum.GetValues<ReturnGate>().ToDictionary(g => g, _ => "recorded");

    public static AssessReturnRisk Side(AssessmentSide side, DateOnly dated, RiskAnswer q1 = RiskAnswer.No, RiskAnswer q2 = RiskAnswer.Yes, RiskAnswer q3 = RiskAnswer.No,
        RiskAnswer q4 = RiskAnswer.Yes, IReadOnlyDictionary<ReturnGate, string>? gates = null) => new()
    {
        Side = side,
        Answers = new RiskEvidences { Q1 = Of(q1, dated), Q2 = Of(q2, dated), Q3 = Of(q3, dated), Q4 = Of(q4, dated) },
        Gates = gates ?? AllGates,
    };

    public static CaseStory Referred(string profile = "GB", SubmitReferral? referral = null) =>
        new CaseStory(profile).Do(Cast.Referrer, (referral ?? Referral) with { Profile = profile });

    /// <summary>Referred; the authority and the support organisation have taken it.</summary>
    public static CaseStory Taken(string profile = "GB", SubmitReferral? referral = null) =>
        Referred(profile, referral).Do(Cast.Decider, new TakeCase()).Do(Cast.Support, new TakeCase());

    public static CaseStory Presumed(string profile = "GB") => Taken(profile).Do(Cast.Decider, Positive);

    public static CaseStory NegativeProposed(SubmitReferral? referral = null) => Taken(referral: referral).Do(Cast.Decider, Negative);

    public static CaseStory NotRecognised() => NegativeProposed().Do(Cast.Reviewer, new TakeCase()).Do(Cast.Reviewer, Agreed);

    /// <summary>Conclusively identified, and the period over: nothing of INV-04 stands in the way.</summary>
    public static CaseStory Identified()
    {
        var story = Presumed();
        story.At("2027-01-15").Expire(ClockKind.C04Reflection);
        return story.Do(Cast.Decider, FinalPositive);
    }

    /// <summary>A return that was assessed as safe on both sides and decided so.</summary>
    public static CaseStory ReturnDecidedSafe(CaseStory? story = null)
    {
        story ??= Identified();
        return story.Do(Cast.Support, ReturnWish).Do(Cast.Support, Counselling)
            .Do(Cast.Support, Side(AssessmentSide.Host, story.Today)).Do(Cast.Support, Side(AssessmentSide.Origin, story.Today))
            .Do(Cast.Decider, new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = Reasons });
    }

    public static CaseStory Expire(this CaseStory story, ClockKind kind) =>
        story.Do(Cast.Supervisor, new ExpireClock { ClockId = story.Clock(kind).Id });

    public static RecordConsent Consent(string purpose, string answer) =>
        new() { Purpose = purpose, Answer = answer, InformationVersion = "2026-1", Language = "ro", GivenHow = "signed" };

    public static AssessNeeds Needs { get; } = new() { Needs = [new Need { Domain = "health", Urgency = Urgency.Urgent, Wish = "to see a doctor" }] };

    public static AgreePlan Plan { get; } = new()
    {
        Items = [new PlanItem { Need = "health", Service = "doctor", Provider = "clinic" }],
        PersonAgrees = PlanAgreement.Yes,
    };

    public static EndReflection EndFor(ReflectionEndGround ground) => new()
    {
        Ground = ground,
        Evidence = ["A dated report of the shelter, read to the person."],
        PersonHeard = true,
        Reasons = Reasons,
        OwnInitiative = true,
    };

    private static RiskEvidence Of(RiskAnswer value, DateOnly dated) => new() { Value = value, Evidence = "report", Dated = dated };
}

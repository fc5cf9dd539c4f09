using System.Collections.Immutable;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;
using Nrm.Casework.Referrals;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>For each trigger a situation in which every rule of its step is met, and one in which none is.</summary>
internal static class Contexts
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly CountryProfile Profile = CountryProfiles.InForce("GB", Today);

    public static RuleContext Good(Track track, string state, string trigger)
    {
        var facts = Facts(track, state, AgeClass.Adult, referrer: Cast.Referrer.StaffId) with
        {
            Clocks = trigger == "request-reconsideration" ? [Clock(ClockKind.C07Reconsideration)] : [],
            Legal = new LegalFacts
            {
                Decisions = [Decision(DecisionStage.ReasonableGrounds, Cast.OtherDecider.StaffId) with { NotifiedOn = new DateOnly(2026, 1, 5) }],
                Consents = [new ConsentFact("referral-to-CA", ConsentState.Given, Today)],
                Return = new ReturnFact(ReturnRaisedBy.Person, ReturnKind.Voluntary, Today, Counselled: true, Risk: ReturnRisk.Safe, ValidUntil: Today),
            },
        };
        if (track is Track.Reflection)
        {
            facts = In(facts, Track.Identification, "RGPositive");
        }

        if (track is Track.Return)
        {
            facts = In(facts, Track.Identification, "CGPositive");
        }

        return new RuleContext(facts, Cast.Decider, Profile, Today, Input(trigger, good: true));
    }

    public static RuleContext Bad(Track track, string state, string trigger)
    {
        var adult = trigger is "submit-referral" or "refer-after-consent";
        var facts = Facts(track, state, adult ? AgeClass.Adult : AgeClass.PresumedChild, referrer: Cast.Decider.StaffId) with
        {
            Clocks = trigger == "request-reconsideration" ? [] : [Clock(ClockKind.C05ConclusiveEarliest), Clock(ClockKind.C07Reconsideration)],
            Legal = new LegalFacts
            {
                Decisions = [Decision(DecisionStage.ConclusiveGrounds, Cast.Decider.StaffId) with { NotifiedOn = trigger == "request-reconsideration" ? Today : null }],
                Reflection = new ReflectionFact(Today, new Length(30, LengthUnit.Days), Today.AddDays(30), Today.AddDays(30), Profile.Version),
                Return = new ReturnFact(ReturnRaisedBy.Person, ReturnKind.Voluntary, Today),
            },
        };
        if (track is Track.Return)
        {
            facts = In(In(facts, Track.Identification, "RGPending"), Track.Reflection, "Running");
        }

        return new RuleContext(facts, Cast.Decider, Profile, Today, Input(trigger, good: false));
    }

    private static UseCase? Input(string trigger, bool good)
    {
        var reasons = good ? Given.Reasons : "too short";
        return trigger switch
        {
            "refer-after-consent" => new ReferAfterConsent { Consent = Given.Agrees with { ToReferral = good ? "yes" : "no" } },
            "submit-referral" => Given.Referral,
            "decide-reasonable-grounds:positive" => Given.Positive with { Reasons = reasons },
            "decide-reasonable-grounds:negative" => Given.Negative with { Reasons = reasons, Findings = good ? Given.NotMet : new ElementFindings(Finding.Met, Finding.NotMet, Finding.Met) },
            "decide-conclusive-grounds:positive" => Given.FinalPositive with { Reasons = reasons },
            "decide-conclusive-grounds:negative" => Given.FinalNegative with { Reasons = reasons, Findings = good ? Given.NotMet : new ElementFindings(Finding.Met, Finding.Unclear, Finding.Met) },
            "second-review:agrees" or "second-review:disagrees" => new SecondReview { Agrees = trigger.EndsWith(":agrees"), Reasons = reasons },
            "request-reconsideration" => new RequestReconsideration { Grounds = "new evidence" },
            "decide-reconsideration:upheld" or "decide-reconsideration:reversed" => new DecideReconsideration { Outcome = ReconsiderationOutcome.Upheld, Reasons = reasons },
            "extend-reflection" => new ExtendReflection { Days = good ? 1 : 0, Reason = "health" },
            "end-reflection:exceptionally" => good
                ? Given.EndFor(ReflectionEndGround.VoluntaryRenewedContact)
                : new EndReflection { Ground = ReflectionEndGround.VoluntaryRenewedContact, Evidence = ["a call"], PersonHeard = false, Reasons = reasons },
            "agree-plan" => Given.Plan with { PersonAgrees = good ? PlanAgreement.WithInterpreter : PlanAgreement.No },
            "end-assistance" => new EndAssistance { Reason = AssistanceEndReason.GoalsMet, ExitPlanOffered = good },
            "decide-return:safe" or "decide-return:not-safe" or "decide-return:unknown" => new DecideReturn { Outcome = ReturnRisk.Safe, Reasons = reasons },
            _ => null,
        };
    }

    private static CaseFacts Facts(Track track, string state, AgeClass age, Guid referrer) => In(new CaseFacts
    {
        Id = Guid.NewGuid(),
        Reference = "TEST-1",
        Profile = "GB",
        ProfileVersion = Profile.Version,
        Entry = EntryRoute.Referral,
        Age = age,
        OpenedAt = default,
        ReferrerId = referrer,
        ReferrerOrganisationId = Guid.NewGuid(),
    }, track, state);

    private static CaseFacts In(CaseFacts facts, Track track, string state) => facts with { Tracks = facts.Tracks.SetItem(track, new TrackState(state, Today)) };

    private static DecisionFact Decision(DecisionStage stage, Guid by) => new(Guid.NewGuid(), stage, false, by, Cast.AuthorityId, Today, DecisionStatus.Effective);

    private static CaseClock Clock(ClockKind kind) =>
        new(Guid.NewGuid(), kind, Today, new Length(30, LengthUnit.Days), Today.AddDays(30), default, Profile.Version, "test");
}

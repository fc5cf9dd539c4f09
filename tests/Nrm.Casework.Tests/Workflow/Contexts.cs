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
            Legal = new LegalFacts
            {
                Decisions = [Decision(DecisionStage.ReasonableGrounds, Cast.OtherDecider.StaffId) with { NotifiedOn = new DateOnly(2026, 1, 5) }],
                Consents = [new ConsentFact("referral-to-CA", ConsentState.Given, Today)],
                Return = new ReturnFact(ReturnRaisedBy.Person, ReturnKind.Voluntary, Today, Counselled: true, Risk: ReturnRisk.Safe, ValidUntil: Today),
            },
        };
        var table = TrackTable.For(track);
        return new RuleContext(table.Around(facts, trigger, good: true), Cast.Decider, Profile, Today, table.Input(trigger, good: true));
    }

    public static RuleContext Bad(Track track, string state, string trigger)
    {
        var adult = trigger is "submit-referral" or "refer-after-consent";
        var facts = Facts(track, state, adult ? AgeClass.Adult : AgeClass.PresumedChild, referrer: Cast.Decider.StaffId) with
        {
            Legal = new LegalFacts
            {
                Decisions = [Decision(DecisionStage.ConclusiveGrounds, Cast.Decider.StaffId) with { NotifiedOn = trigger == "request-reconsideration" ? Today : null }],
                Reflection = new ReflectionFact(Today, new Length(30, LengthUnit.Days), Today.AddDays(30), Today.AddDays(30), Profile.Version),
                Return = new ReturnFact(ReturnRaisedBy.Person, ReturnKind.Voluntary, Today),
            },
        };
        var table = TrackTable.For(track);
        return new RuleContext(table.Around(facts, trigger, good: false), Cast.Decider, Profile, Today, table.Input(trigger, good: false));
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

    public static CaseFacts In(CaseFacts facts, Track track, string state) => facts with { Tracks = facts.Tracks.SetItem(track, new TrackState(state, Today)) };

    private static DecisionFact Decision(DecisionStage stage, Guid by) => new(Guid.NewGuid(), stage, false, by, Cast.AuthorityId, Today, DecisionStatus.Effective);

    public static CaseClock Clock(ClockKind kind) =>
        new(Guid.NewGuid(), kind, Today, new Length(30, LengthUnit.Days), Today.AddDays(30), default, Profile.Version, "test");
}

using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>An adult declined the referral: the duty to notify is met without identity (M04, INV-39). Help stays open.</summary>
public sealed record NotifyAnonymously : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("notify-anonymously", typeof(NotifyAnonymously), [Permits.Referrer, Permits.Support])
    {
        Rules = [ContactRules.CaseIsInScreening, ConsentRules.AdultHasDeclinedReferral, ContactRules.NothingIdentifiesThePerson],
    };

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with { Entry = EntryRoute.AnonymousNotification };
        change.Legal(l => l with { Consents = [.. l.Consents, new ConsentFact(ConsentRules.ReferralPurpose, ConsentState.Refused, change.Today)] });
    }
}

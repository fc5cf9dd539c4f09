using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>How a case comes to be: a report, the first contact, the referral.</summary>
public sealed class ReferralsCapability : Capability
{
    public override string Name => "Referrals";

    public override int Order => 1;

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Referral];

    public override IReadOnlyList<UseCaseDeclaration> Steps =>
    [
        SubmitReferral.Declares,
        ReportSignal.Declares,
        RecordContact.Declares,
        ReferAfterConsent.Declares,
        NotifyAnonymously.Declares,
        OfferSupportOnly.Declares,
    ];

    public override IReadOnlyList<Section> Sections => [ReferralsSections.Account, ReferralsSections.Encounters];
}

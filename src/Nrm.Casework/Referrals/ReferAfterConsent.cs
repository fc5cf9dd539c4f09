using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>
/// A referral of somebody whom the program already knows: from screening, or when an adult agrees later (M03, M06). A child is
/// referred in their best interest; consent is then not needed and their view is recorded.
/// </summary>
public sealed record ReferAfterConsent : UseCase, IReferralConsent
{
    public static readonly UseCaseDeclaration Declares =
        new("refer-after-consent", typeof(ReferAfterConsent), [Permits.Referrer, Permits.Support], Track.Identification)
        {
            Opens = [Sections.Person, Sections.Contact],
            Seals = [Sections.Consents, Sections.Person, Sections.Contact],
        };

    [Part, Needed("Record what the person answered about the referral."), KeptIn("consents")]
    public ReferralConsent? Consent { get; init; }

    /// <summary>Left out, what is recorded stays.</summary>
    [Part, Optional, KeptIn("person")]
    public PersonDetails? Person { get; init; }

    [Part, Optional, KeptIn("contact")]
    public SafeContact? SafeContact { get; init; }

    public bool ConsentsNow => Consent?.ToReferral is "yes";

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        ConsentSteps.Record(change, Consent!.ToRecord());
        if (Person is not null)
        {
            change.Seal(Sections.Person, Patch.Over(change.Open(Sections.Person), Person));
            change.Facts = change.Facts with { InterpreterNeeded = change.Facts.InterpreterNeeded || Person.InterpreterNeeded is true };
        }

        if (SafeContact is not null)
        {
            change.Seal(Sections.Contact, Patch.Over(change.Open(Sections.Contact), SafeContact));
        }

        ReferralSteps.Refer(change);
        AssistanceSteps.OfferHelp(change);
    }
}

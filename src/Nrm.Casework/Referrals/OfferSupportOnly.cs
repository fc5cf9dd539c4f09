using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>An adult wants help and no identification (M05). The help is the same (INV-01).</summary>
public sealed record OfferSupportOnly : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("offer-support-only", typeof(OfferSupportOnly), [Permits.Referrer, Permits.Support])
    {
        Keeps = Sections.Encounters,
        Opens = [Sections.Person, Sections.Contact],
        Seals = [Sections.Consents, Sections.Person, Sections.Contact],
        Rules = [ContactRules.NotYetReferred, ConsentRules.AdultHasDeclinedReferral],
    };

    /// <summary>The person agrees to be helped (CETS 197 art. 12(7)).</summary>
    [Agreed("Help is given to those who agree to it: record that the person wants it.")]
    public bool? AgreesToSupport { get; init; }

    [Language, Optional, KeptIn("consents")]
    public string? Language { get; init; }

    [Part, Optional, KeptIn("person")]
    public PersonDetails? Person { get; init; }

    [Part, Optional, KeptIn("contact")]
    public SafeContact? SafeContact { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with { Entry = EntryRoute.SupportOnly };
        ConsentSteps.Record(change, new ConsentRecord { Purpose = ConsentRules.AssistancePurpose, Answer = "yes", Language = Language });
        if (Person is not null)
        {
            change.Seal(Sections.Person, Patch.Over(change.Open(Sections.Person), Person));
        }

        if (SafeContact is not null)
        {
            change.Seal(Sections.Contact, Patch.Over(change.Open(Sections.Contact), SafeContact));
        }

        AssistanceSteps.OfferHelp(change);
    }
}

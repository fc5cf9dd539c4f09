using FluentValidation;
using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.People;
using Nrm.Casework.Profiles;
using Nrm.Casework.Screening;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

public enum ReferralKind
{
    Referral,
    AnonymousNotification,
    SupportOnly,
}

/// <summary>
/// A whole referral in one document (M01-M05, domain 3.2). A referral, an anonymous notification and support only are outcomes of the
/// same call. Indicators warn and never decide: none at all is accepted (INV-15).
/// </summary>
public sealed record SubmitReferral : UseCase, IOpensCase
{
    public static readonly UseCaseDeclaration Declares = new("submit-referral", typeof(SubmitReferral),
    [
        new(Role.FirstResponder, Relationship.Newcomer),
        new(Role.SupportWorker, Relationship.Newcomer),
    ])
    {
        Keeps = Sections.Encounters,
        OpensCase = true,
        Seals = [Sections.Person, Sections.Contact, Sections.Account, Sections.Consents],
    };

    /// <summary>ISO 3166 code of the country profile, or COE.</summary>
    [Known(typeof(CountryProfiles), nameof(CountryProfiles.Exists), "There is no country profile with this code.")]
    public required string Profile { get; init; }

    /// <summary>A sub-population of the profile, when one applies.</summary>
    [Line, Optional]
    public string? SubPopulation { get; init; }

    [OneOf]
    [System.Text.Json.Serialization.JsonConverter(typeof(KebabCase<ReferralKind>))]
    public required ReferralKind Kind { get; init; }

    [OneOf]
    public required AgeAnswer AgeAnswer { get; init; }

    [Part, KeptIn("consents")]
    public ReferralConsent? Consent { get; init; }

    [Part, Optional, KeptIn("person")]
    public PersonDetails? Person { get; init; }

    [Part, Optional, KeptIn("contact")]
    public SafeContact? SafeContact { get; init; }

    [Part, Optional, KeptIn("account")]
    public AccountGiven? Account { get; init; }

    [Part, Optional, KeptIn("account")]
    public Exploitation? Exploitation { get; init; }

    [Part(200), Optional, KeptIn("account")]
    public IReadOnlyList<IndicatorRow>? Indicators { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Need)), Few(30), Optional, KeptIn("account")]
    public IReadOnlyList<string>? ImmediateNeeds { get; init; }

    [OneOf, KeptIn("account")]
    public Danger? Danger { get; init; }

    [Part, Optional, KeptIn("account")]
    public ReferrerDetails? Referrer { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    protected override IValidator AcrossFields => Together.Rules;

    public override void Apply(CaseChange change)
    {
        var before = change.Facts;
        var age = AgeRule.Classify(AgeAnswer, Person?.DateOfBirth is { HasValue: true } born ? born.Value : null, change.Today);
        change.Facts = change.Facts with
        {
            Entry = Kind switch
            {
                ReferralKind.Referral => EntryRoute.Referral,
                ReferralKind.AnonymousNotification => EntryRoute.AnonymousNotification,
                ReferralKind.SupportOnly => EntryRoute.SupportOnly,
            },
            Age = age,
            InterpreterNeeded = Person?.InterpreterNeeded is true,
            HighRisk = Danger is Referrals.Danger.Immediate or Referrals.Danger.Within24h,
        };
        RecordConsent(change);
        RecordAccount(change);
        if (Kind is not ReferralKind.Referral && change.Facts.IsTreatedAsChild)
        {
            // Said to be an adult, but born in a year that may make a child (INV-05).
            throw new NotNowException([UnmetRule.Of(ConsentRules.AdultHasDeclinedReferral)]);
        }

        if (Kind is ReferralKind.Referral)
        {
            change.Fire(Track.Identification, "submit-referral");
            ReferralSteps.Refer(change);
            if (AgeAnswer is AgeAnswer.Adult && age is AgeClass.PresumedChild)
            {
                ChildSteps.RestsOnBirthDate(change, before);
            }
        }

        if (Kind is not ReferralKind.AnonymousNotification)
        {
            AssistanceSteps.OfferHelp(change);
        }
    }

    private void RecordConsent(CaseChange change)
    {
        change.Legal(l => l with { IndicatorsPresent = Indicators?.Count(i => i.Answer is IndicatorAnswer.Seen or IndicatorAnswer.Said) ?? 0 });
        if (Consent is null)
        {
            return;
        }

        if (Kind is ReferralKind.AnonymousNotification)
        {
            // Only that an adult declined; how it was explained, and in which language, could lead back to the person (INV-39).
            change.Legal(l => l with { Consents = [.. l.Consents, new ConsentFact(ConsentRules.ReferralPurpose, ConsentState.Refused, change.Today)] });
        }
        else
        {
            ConsentSteps.Record(change, Consent.ToRecord());
        }
    }

    private void RecordAccount(CaseChange change)
    {
        // An anonymous notification stores no field that could lead back to the person (INV-39).
        if (Kind is not ReferralKind.AnonymousNotification)
        {
            change.Seal(Sections.Person, Person ?? new PersonDetails());
            if (SafeContact is not null)
            {
                change.Seal(Sections.Contact, SafeContact);
            }
        }

        change.Seal(Sections.Account, new ReferralAccount
        {
            Account = Account,
            Exploitation = Exploitation,
            Indicators = Indicators,
            ImmediateNeeds = ImmediateNeeds,
            Danger = Danger,
            Referrer = Referrer,
        });
    }

    private sealed class Together : AbstractValidator<SubmitReferral>
    {
        public static readonly Together Rules = new();

        private Together()
        {
            RuleFor(r => r).Must(r => r.Person is null && r.SafeContact is null)
                .When(r => r.Kind is ReferralKind.AnonymousNotification)
                .WithName("person")
                .WithMessage("An anonymous notification holds nothing about who the person is or how to reach them. Remove these parts, or make a referral.");
            RuleFor(r => r.AgeAnswer).Must(a => a is AgeAnswer.Adult)
                .When(r => r.Kind is not ReferralKind.Referral)
                .WithMessage("A child, or a person who may be one, is referred: choose a referral; consent is not needed for it.");
        }
    }
}

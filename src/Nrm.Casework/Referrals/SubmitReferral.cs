using FluentValidation;
using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
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
        OpensCase = true,
        Seals = [Sections.Person, Sections.Contact, Sections.Account, Sections.Consents],
    };

    /// <summary>ISO 3166 code of the country profile, or COE.</summary>
    public required string Profile { get; init; }

    /// <summary>A sub-population of the profile, when one applies.</summary>
    public string? SubPopulation { get; init; }

    [System.Text.Json.Serialization.JsonConverter(typeof(KebabCase<ReferralKind>))]
    public required ReferralKind Kind { get; init; }

    public required AgeAnswer AgeAnswer { get; init; }

    public ReferralConsent? Consent { get; init; }

    public PersonDetails? Person { get; init; }

    public SafeContact? SafeContact { get; init; }

    public AccountGiven? Account { get; init; }

    public Exploitation? Exploitation { get; init; }

    public IReadOnlyList<IndicatorRow>? Indicators { get; init; }

    public IReadOnlyList<string>? ImmediateNeeds { get; init; }

    public Danger? Danger { get; init; }

    public ReferrerDetails? Referrer { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
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

    private sealed class Shape : AbstractValidator<SubmitReferral>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.Profile).Must(CountryProfiles.Exists).WithMessage("There is no country profile with this code.");
            RuleFor(r => r.AgeAnswer).IsInEnum();
            RuleFor(r => r.Consent!).SetValidator(new ReferralConsent.Shape()).When(r => r.Consent is not null);
            RuleFor(r => r.Person!).SetValidator(new PersonShape()).When(r => r.Person is not null);
            RuleFor(r => r.SafeContact!).SetValidator(new SafeContactShape()).When(r => r.SafeContact is not null);
            RuleFor(r => r.Account!).SetValidator(new AccountShape()).When(r => r.Account is not null);
            RuleFor(r => r.Exploitation!).SetValidator(new ExploitationShape()).When(r => r.Exploitation is not null);
            RuleFor(r => r.SubPopulation).AtMost(TextRules.Line);
            RuleFor(r => r.Indicators).Few(200);
            RuleForEach(r => r.Indicators).SetValidator(new IndicatorShape());
            RuleFor(r => r.ImmediateNeeds).Few(30);
            RuleForEach(r => r.ImmediateNeeds).OneOf(CodeLists.Need);
            RuleFor(r => r.Referrer!).SetValidator(new ReferrerShape()).When(r => r.Referrer is not null);
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

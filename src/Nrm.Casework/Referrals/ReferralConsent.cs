using FluentValidation;
using Nrm.Casework.Consent;

namespace Nrm.Casework.Referrals;

/// <summary>The person's answer to being referred, and what it rests on (INV-07).</summary>
public sealed record ReferralConsent : PersonalData
{
    /// <summary>yes, no, or one of the missing codes.</summary>
    public required string ToReferral { get; init; }

    public string? InformationVersion { get; init; }

    /// <summary>The language in which it was explained.</summary>
    public string? Language { get; init; }

    public string? GivenHow { get; init; }

    /// <summary>For a child: their own view, which is recorded though consent is not needed (CRC art. 12).</summary>
    public string? ViewsOfTheChild { get; init; }

    internal ConsentRecord ToRecord() => new()
    {
        Purpose = ConsentRules.ReferralPurpose,
        Answer = ToReferral,
        InformationVersion = InformationVersion,
        Language = Language,
        GivenHow = GivenHow,
        ViewsOfTheChild = ViewsOfTheChild,
    };

    public sealed class Shape : AbstractValidator<ReferralConsent>
    {
        public Shape()
        {
            RuleFor(c => c.ToReferral).OneOf(CodeLists.YesNo);
            RuleFor(c => c.InformationVersion).AtMost(50);
            RuleFor(c => c.Language).AtMost(35);
            RuleFor(c => c.GivenHow).AtMost(200);
            RuleFor(c => c.ViewsOfTheChild).AtMost(TextRules.Passage);
            When(c => c.ToReferral is "yes", () =>
            {
                RuleFor(c => c.InformationVersion).NotEmpty().WithMessage("Say which version of the information the person was given.");
                RuleFor(c => c.Language).NotEmpty().WithMessage("Say in which language it was explained.");
                RuleFor(c => c.GivenHow).NotEmpty().WithMessage("Say how consent was given.");
            });
        }
    }
}

using FluentValidation;
using Nrm.Casework.Documents;

namespace Nrm.Casework.Referrals;

/// <summary>The person's answer to being referred, and what it rests on (INV-07).</summary>
public sealed record ReferralConsent
{
    /// <summary>yes, no, or one of the missing codes.</summary>
    public required string ToReferral { get; init; }

    public string? InformationVersion { get; init; }

    /// <summary>The language in which it was explained.</summary>
    public string? Language { get; init; }

    public string? GivenHow { get; init; }

    /// <summary>For a child: their own view, which is recorded though consent is not needed (CRC art. 12).</summary>
    public string? ViewsOfTheChild { get; init; }

    public sealed class Shape : AbstractValidator<ReferralConsent>
    {
        public Shape()
        {
            RuleFor(c => c.ToReferral).OneOf(CodeLists.YesNo);
            RuleFor(c => c.InformationVersion).MaximumLength(50).NotEmpty().When(c => c.ToReferral is "yes")
                .WithMessage("Say which version of the information the person was given.");
            RuleFor(c => c.Language).MaximumLength(35).NotEmpty().When(c => c.ToReferral is "yes").WithMessage("Say in which language it was explained.");
            RuleFor(c => c.GivenHow).MaximumLength(200).NotEmpty().When(c => c.ToReferral is "yes").WithMessage("Say how consent was given.");
            RuleFor(c => c.ViewsOfTheChild).MaximumLength(4000);
        }
    }
}

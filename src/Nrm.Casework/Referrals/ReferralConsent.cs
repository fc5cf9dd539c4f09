using Nrm.Casework.Consent;

namespace Nrm.Casework.Referrals;

/// <summary>The person's answer to being referred, and what it rests on (INV-07).</summary>
public sealed record ReferralConsent : PersonalData
{
    /// <summary>yes, no, or one of the missing codes.</summary>
    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo))]
    public required string ToReferral { get; init; }

    [Line(50), NeededWhen(nameof(ToReferral), "yes", "Say which version of the information the person was given.")]
    public string? InformationVersion { get; init; }

    /// <summary>The language in which it was explained.</summary>
    [Language, NeededWhen(nameof(ToReferral), "yes", "Say in which language it was explained.")]
    public string? Language { get; init; }

    [Line(200), NeededWhen(nameof(ToReferral), "yes", "Say how consent was given.")]
    public string? GivenHow { get; init; }

    /// <summary>For a child: their own view, which is recorded though consent is not needed (CRC art. 12).</summary>
    [Passage, Optional]
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
}

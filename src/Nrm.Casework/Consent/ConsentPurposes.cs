namespace Nrm.Casework.Consent;

/// <summary>The purposes of consent (domain 3.10). Each is asked, given and withdrawn by itself.</summary>
public static class ConsentPurposes
{
    public static CodeList List { get; } = new("consentPurpose", "1",
    [
        "interview", ConsentRules.AssistancePurpose, ConsentRules.ReferralPurpose, "share-with-police", "share-with-prosecutor", "share-with-health",
        "share-with-lawyer", "share-with-NGO", "cross-border-transfer", "contact-family", "contact-embassy", "return", "compensation-claim", "statistics",
        "research", "media", "photo",
    ]);
}

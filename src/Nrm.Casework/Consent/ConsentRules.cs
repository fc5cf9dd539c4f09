using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>The rules of consent to referral (INV-07) and of sharing (INV-24).</summary>
public static class ConsentRules
{
    /// <summary>Purpose code of domain 3.10 for the referral itself.</summary>
    public const string ReferralPurpose = "referral-to-CA";

    /// <summary>Purpose code of domain 3.10 for being helped.</summary>
    public const string AssistancePurpose = "assistance";

    public static Rule AdultAgreesOrMayBeAChild { get; } = new(nameof(AdultAgreesOrMayBeAChild), "INV-07",
        "An adult is referred only with informed consent: record which information was given, in which language and how. "
        + "Without it, notify anonymously or offer support only. A child, or a person who may be one, is referred in their best interest.",
        "CETS 197 arts 10, 12; domain INV-05, INV-07",
        c => c.Facts.IsTreatedAsChild || c.Input is null or IReferralConsent { ConsentsNow: true } || c.Facts.ConsentFor(ReferralPurpose) is ConsentState.Given);

    public static Rule AdultHasDeclinedReferral { get; } = new(nameof(AdultHasDeclinedReferral), "M04",
        "This is for an adult who does not agree to a referral. A child, or a person who may be one, is referred.",
        "Domain M04, M05, INV-05",
        c => !c.Facts.IsTreatedAsChild);

    public static Rule ThereIsAConsentToWithdraw { get; } = new(nameof(ThereIsAConsentToWithdraw), "INV-24",
        "No consent for this purpose stands, so none can be withdrawn.",
        "CETS 197 art. 12(7); GDPR art. 7; domain INV-24",
        c => c.Input is not WithdrawConsent { Purpose: { } purpose } || c.Facts.ConsentFor(purpose) is ConsentState.Given);

    public static Rule PersonAgreesToThisSharing { get; } = new(nameof(PersonAgreesToThisSharing), "INV-24",
        "The person has not agreed to share for this purpose, or has withdrawn. Nothing leaves; the help goes on unchanged.",
        "CETS 197 art. 12(7); GDPR art. 7; domain INV-24",
        c => c.Input is not ISharing sharing || c.Facts.ConsentFor(sharing.Purpose) is ConsentState.Given);

    public static Rule PersonNamedTheseParts { get; } = new(nameof(PersonNamedTheseParts), "INV-24",
        "The person agreed to share for this purpose, and did not name all of these parts. Nothing leaves.",
        "CETS 197 art. 12(7); GDPR art. 7; domain INV-24, T11",
        c => c.Input is not ISharing sharing || sharing.Sections.All(s => c.Facts.MayLeave(sharing.Purpose, s)));
}

/// <summary>Input in which the person agrees to the referral that it makes.</summary>
public interface IReferralConsent
{
    bool ConsentsNow { get; }
}

/// <summary>Input that makes something leave for a purpose.</summary>
public interface ISharing
{
    string Purpose { get; }

    /// <summary>Names of the sections that are to leave.</summary>
    IReadOnlyList<string> Sections { get; }
}

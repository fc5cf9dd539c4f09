namespace Nrm.Casework.Kernel;

/// <summary>The code lists of a referral (domain 3.2; HTCDS 2.0, UK form, Directive 2024/1712).</summary>
public static class CodeLists
{
    public static CodeList YesNo { get; } = new("yesNo", "1", ["yes", "no"]);

    public static CodeList Exploitation { get; } = new("exploitation", "1",
    [
        "forcedLabour", "sexualExploitation", "childLabour", "forcedMarriage", "servitude", "armedGroups", "organRemoval", "forcedBegging",
        "forcedCriminality", "illegalAdoption", "surrogacy", "other",
    ]);

    public static CodeList Act { get; } = new("act", "1", ["recruitment", "transport", "transfer", "harbouring", "receipt", "transferOfControl"]);

    public static CodeList Means { get; } = new("means", "1",
        ["threat", "force", "abduction", "fraud", "deception", "abuseOfPower", "abuseOfVulnerability", "givingPayments"]);

    public static CodeList MeansOfControl { get; } = new("meansOfControl", "1",
    [
        "debtBondage", "takesEarnings", "restrictsFinancialAccess", "threats", "psychologicalAbuse", "physicalAbuse", "sexualAbuse", "falsePromises",
        "psychoactiveSubstances", "restrictsMovement", "restrictsMedicalCare", "excessiveHours", "usesChildren", "threatOfLawEnforcement",
        "withholdsNecessities", "withholdsDocuments", "other",
    ]);

    public static CodeList Gender { get; } = new("gender", "HTCDS 2.0", ["feminine", "masculine", "transF", "transM", "nonconforming"]);

    public static CodeList HowLeft { get; } = new("howLeft", "1", ["rescued", "escaped", "released", "paid off debt", "police action", "other"]);

    public static CodeList LastContact { get; } = new("lastContact", "1", ["<1 week", "1-4 weeks", "1-6 months", ">6 months", "none"]);

    public static CodeList Channel { get; } = new("channel", "1", ["phone", "message", "email", "inPerson", "post", "throughOrganisation"]);

    public static CodeList SignalChannel { get; } = new("signalChannel", "1",
    [
        "hotline", "inPerson", "onlineForm", "police", "border", "labourInspection", "health", "outreach", "asylumInterview", "detention", "childServices",
        "consulate", "otherState", "court", "other",
    ]);

    public static CodeList ReporterKind { get; } =
        new("reporterKind", "1", ["self", "relative", "client", "public", "professional", "coWorker", "otherVictim", "anonymous"]);

    public static CodeList Interpreter { get; } = new("interpreter", "1", ["notNeeded", "vetted", "remoteVetted", "relative", "coResident", "employer", "unvetted"]);

    /// <summary>The taxonomy of domain 7, in the order of its codes S01 to S19.</summary>
    public static CodeList Need { get; } = new("need", "1",
    [
        "safety", "accommodation", "subsistence", "health", "mentalHealth", "interpretation", "information", "legalAid", "supportInProceedings", "education",
        "work", "documents", "financial", "family", "inclusion", "return", "specialNeeds", "digitalSafety", "survivorEngagement",
    ]);

    public static CodeList IndicatorSource { get; } = new("indicatorSource", "1", ["person", "document", "thirdParty", "observation"]);

    public static CodeList Industry { get; } = new("industry", "ISIC Rev. 4 sections", [.. Enumerable.Range('A', 21).Select(c => ((char)c).ToString())]);
}

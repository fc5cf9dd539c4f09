namespace Nrm.Casework.Kernel;

/// <summary>
/// A versioned list of codes. Every coded field also takes "unknown", "notAsked", "refused" and "notApplicable", which differ from
/// each other and from no answer at all (INV-40).
/// </summary>
public sealed record CodeList(string Name, string Version, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<string> Missing { get; } = ["unknown", "notAsked", "refused", "notApplicable"];

    public bool Has(string code) => Codes.Contains(code) || Missing.Contains(code);
}

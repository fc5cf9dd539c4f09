namespace Nrm.Casework.Assistance;

/// <summary>
/// What may become of a need, as it is counted (domain 7, 9.2). An outcome may also be told in words. A refusal by the person is an outcome like
/// any other and has no effect on any other service; the ways of not getting help say why, because they are what a rapporteur asks for.
/// </summary>
public static class HelpOutcomes
{
    public const string Met = "met";
    public const string InPlace = "inPlace";
    public const string RefusedByPerson = "refusedByPerson";

    public static CodeList Outcome { get; } = new("helpOutcome", "1", [InPlace, Met, RefusedByPerson, .. Missed]);

    /// <summary>Help that the person wants and does not get.</summary>
    public static IReadOnlyList<string> NotAvailable => Missed;

    private static string[] Missed => ["noCapacity", "noEntitlement", "notOffered"];
}

namespace Nrm.Casework.Safety;

/// <summary>Code lists of safety (domain 3.6, 3.7).</summary>
public static class SafetyCodes
{
    public static CodeList ThreatSource { get; } = new("threatSource", "1", ["trafficker", "network", "family", "official", "community", "other"]);

    public static CodeList Accommodation { get; } =
        new("accommodation", "1", ["shelter", "childShelter", "fosterCare", "ownFlat", "supportedHousing", "withFamily", "reception", "none", "other"]);
}

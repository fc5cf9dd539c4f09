namespace Nrm.Casework.Profiles;

/// <summary>
/// The declared country profiles, read once from the files in <c>Profiles/data</c>. Everything undeclared throws
/// <see cref="UndeclaredProfileException"/>: a wrong code must not quietly become another country's law.
/// </summary>
public static class CountryProfiles
{
    /// <summary>The code of the Convention floor.</summary>
    public const string FloorCode = "COE";

    private static readonly IReadOnlyList<CountryProfile> Declared = ProfileFiles.Load();

    /// <summary>Every version of every profile, also those that are not in force.</summary>
    public static IReadOnlyList<CountryProfile> All => Declared;

    /// <summary>The codes that have a profile.</summary>
    public static IReadOnlyList<string> Codes => [.. Declared.Select(profile => profile.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True when a code has a profile.</summary>
    public static bool Exists(string? code) => Declared.Any(profile => profile.Code == code);

    /// <summary>Every version of a code, the oldest first.</summary>
    public static IReadOnlyList<CountryProfile> Versions(string code)
    {
        var versions = Declared.Where(profile => profile.Code == code).OrderBy(profile => profile.ValidFrom ?? DateOnly.MinValue).ToList();
        return versions.Count > 0 ? versions : throw new UndeclaredProfileException(code);
    }

    /// <summary>One version, in force or not.</summary>
    public static CountryProfile Find(string code, string version) =>
        Versions(code).SingleOrDefault(profile => profile.Version == version)
        ?? throw new UndeclaredProfileException(code, $"version '{version}'");

    /// <summary>
    /// The profile in force on a day. For a declared sub-population whose own rule is not in force that day, the rule for
    /// everybody holds; an undeclared sub-population throws.
    /// </summary>
    public static CountryProfile InForce(string code, DateOnly on, string? subPopulation = null)
    {
        var versions = Versions(code);
        if (subPopulation is not null && versions.All(profile => profile.SubPopulation != subPopulation))
        {
            throw new UndeclaredProfileException(code, $"sub-population '{subPopulation}'");
        }

        var covering = versions.Where(profile => profile.Covers(on)).ToList();
        return covering.SingleOrDefault(profile => subPopulation is not null && profile.SubPopulation == subPopulation)
            ?? covering.SingleOrDefault(profile => profile.SubPopulation is null)
            ?? throw new UndeclaredProfileException(code, $"version in force on {on:O}");
    }
}

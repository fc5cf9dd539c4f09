using System.Text.Json;
using System.Text.Json.Serialization;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Profiles;

/// <summary>
/// Reads the profile files strictly: an unknown or double member, a value without a source, an unknown calendar or zone,
/// a gap in what a version rests on, or two versions in force on one day is a broken program, not a default.
/// </summary>
internal static class ProfileFiles
{
    private const string Folder = "Nrm.Casework.Profiles.data.";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static CountryProfile Read(string json) =>
        JsonSerializer.Deserialize<CountryProfile>(json, Strict) ?? throw new JsonException("A profile file is empty.");

    public static IReadOnlyList<CountryProfile> Load()
    {
        var assembly = typeof(ProfileFiles).Assembly;
        return Assemble(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Read(reader.ReadToEnd());
            }));
    }

    /// <summary>Joins versions with what they are based on and with the floor, and checks the whole.</summary>
    public static IReadOnlyList<CountryProfile> Assemble(IEnumerable<CountryProfile> files)
    {
        var profiles = files.ToList();
        var joined = profiles.Select(profile => profile.BasedOn is null ? profile : ProfileInheritance.Fill(profile, Base(profile))).ToList();
        var floors = joined.Where(profile => profile.Code == CountryProfiles.FloorCode).ToList();
        var complete = joined.Select(profile => profile.Code == CountryProfiles.FloorCode ? profile : profile with { Floor = FloorOf(profile) }).ToList();
        complete.ForEach(Check);
        CheckOverlaps(complete);
        return complete;

        CountryProfile Base(CountryProfile profile) =>
            profiles.SingleOrDefault(other => other.Code == profile.Code && other.Version == profile.BasedOn && other.BasedOn is null)
            ?? throw new UndeclaredProfileException(profile.Code, $"version '{profile.BasedOn}' to base '{profile.Version}' on");

        // One floor must hold over the whole life of a profile, so that the floor on any of its days is this one.
        CountryProfile FloorOf(CountryProfile profile) =>
            floors.SingleOrDefault(floor =>
                (floor.ValidFrom is null || profile.ValidFrom >= floor.ValidFrom) && (floor.ValidTo is null || profile.ValidTo <= floor.ValidTo))
            ?? throw new UndeclaredProfileException(CountryProfiles.FloorCode, $"single version over the life of {profile.Code} '{profile.Version}'");
    }

    private static void Check(CountryProfile profile)
    {
        _ = WorkCalendar.For(profile.HolidayCalendar);
        _ = profile.Zone;
        foreach (var (name, source) in ProfileInheritance.Sources(profile))
        {
            if (string.IsNullOrWhiteSpace(source))
            {
                throw new JsonException($"{profile.Code} '{profile.Version}': {name} has no source.");
            }
        }
    }

    private static void CheckOverlaps(List<CountryProfile> profiles)
    {
        foreach (var group in profiles.Where(profile => profile.CommencementChecked).GroupBy(profile => (profile.Code, profile.SubPopulation)))
        {
            var ordered = group.OrderBy(profile => profile.ValidFrom ?? DateOnly.MinValue).ToList();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                if (earlier.ValidTo is null || earlier.ValidTo >= later.ValidFrom || later.ValidFrom is null)
                {
                    throw new JsonException($"{earlier.Code}: '{earlier.Version}' and '{later.Version}' are in force together.");
                }
            }
        }

        var twice = profiles.GroupBy(profile => (profile.Code, profile.Version)).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new JsonException($"{twice.Key.Code}: version '{twice.Key.Version}' is declared twice.");
        }
    }
}

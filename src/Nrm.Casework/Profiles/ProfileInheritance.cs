using System.Reflection;

namespace Nrm.Casework.Profiles;

/// <summary>Works on every value of a profile alike, so that a value added later is inherited and checked without a line here.</summary>
internal static class ProfileInheritance
{
    private static readonly PropertyInfo[] Values =
    [
        .. typeof(CountryProfile).GetProperties().Where(property =>
            property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ProfileValue<>)),
    ];

    /// <summary>A copy of the profile with the values of its base where it has none of its own.</summary>
    public static CountryProfile Fill(CountryProfile profile, CountryProfile from)
    {
        var filled = profile with { Deviations = [.. from.Deviations, .. profile.Deviations], Remarks = [.. from.Remarks, .. profile.Remarks] };
        foreach (var property in Values.Where(property => property.GetValue(profile) is null))
        {
            property.SetValue(filled, property.GetValue(from));
        }

        return filled;
    }

    /// <summary>Every stated value's name and source, deviations and remarks included.</summary>
    public static IEnumerable<(string Name, string Source)> Sources(CountryProfile profile) =>
        Values.Select(property => (property.Name, Value: property.GetValue(profile)))
            .Where(pair => pair.Value is not null)
            .Select(pair => (pair.Name, (string)pair.Value!.GetType().GetProperty("Source")!.GetValue(pair.Value)!))
            .Concat(profile.Deviations.Select(deviation => ("a deviation", deviation.Source)))
            .Concat(profile.Remarks.Select(remark => ("a remark", remark.Source)));
}

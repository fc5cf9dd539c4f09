using System.Collections;
using System.Reflection;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Tool.Documents;

/// <summary>docs/personal-data.md: which personal data exists, where, for what, and who opens it.</summary>
public static class PersonalDataPage
{
    public static string Write()
    {
        var page = new Page("Personal data",
            "Personal data is in sealed sections, each under a key of its case and category, and in drafts sealed for their author (docs/sealing.md); no column of the database holds any. "
            + "A section is opened by a use case or a reader that the access matrix names, and every opening is in the audit log before anything is shown.");
        page.Table(["Section", "Category", "What for", "Several", "Reads", "Writes"], Sections.All.Select(s => new[]
        {
            s.Name, s.Category.ToString(), Purpose(s.Category), s.Many ? "yes" : "no", Readers(s.Category), Writers(s),
        }));
        page.Add("`*` with the person's consent for the stated purpose only. `(limited)`: without the fields that are not needed for the task, such as the number or address of a safe contact.");
        foreach (var section in Sections.All)
        {
            page.Add($"## {section.Name}");
            page.Table(["Field", "Kind"], OfSection(section).Select(f => new[] { f.Name, f.Kind }));
        }

        return page.ToString();
    }

    /// <summary>Why a category is kept at all (GDPR art. 5(1)(b); domain 8.1).</summary>
    private static string Purpose(DataCategory category) => category switch
    {
        DataCategory.Person => "To know whom the case is about and to find out whether there is one already.",
        DataCategory.Contact => "To reach the person without danger.",
        DataCategory.Decisions => "To give the person written reasons, and to review them.",
        DataCategory.Account => "To decide whether the person is a victim, without having them tell it twice.",
        DataCategory.Health => "To help; read by others only with consent.",
        DataCategory.Location => "For those in the direct care chain to come where the person is (INV-20).",
        DataCategory.Consent => "To do only what the person agreed to, and to stop when they withdraw.",
        DataCategory.Assistance => "To plan and follow the help that the person wants.",
        DataCategory.Safety => "To protect from threats and from an unsafe return.",
        DataCategory.Notes => "The support organisation's own file.",
    };

    private static string Readers(DataCategory category) => string.Join("; ",
        from row in AccessMatrix.Rows
        where row.Categories.Contains(category) && row.Grant is not Grant.None
        select $"{Codes.Of(row.Role)} as {Codes.Of(row.As)}{Mark(row.Grant)}");

    private static string Mark(Grant grant) => grant switch
    {
        Grant.ReadWithConsent => "*",
        Grant.ReadLimited => " (limited)",
        Grant.None or Grant.Read or Grant.Write => "",
    };

    private static string Writers(Section section) => string.Join(", ", UseCases.All.Where(u => u.Adds.Contains(section)).Select(u => $"`{u.Name}`"));

    /// <summary>The fields of its document; where steps keep themselves, those of each step under its name.</summary>
    private static IEnumerable<(string Name, string Kind)> OfSection(Section section) => Fields(section.DocumentType, "", [])
        .Concat(UseCases.All.Where(u => u.Keeps == section).SelectMany(u => Fields(u.Input, $"{u.Name}: ", [])));

    private static IEnumerable<(string Name, string Kind)> Fields(Type type, string path, HashSet<Type> above)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken))
        {
            if (property.GetIndexParameters().Length > 0 || property.GetMethod is null || !IsStored(property))
            {
                continue;
            }

            var (inner, list) = Element(property.PropertyType);
            var name = path + System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name) + (list ? "[]" : "");
            if (inner.Assembly == typeof(Sections).Assembly && inner.IsClass && inner != typeof(PartialDate) && !above.Contains(inner))
            {
                foreach (var field in Fields(inner, name + ".", [.. above, inner]))
                {
                    yield return field;
                }
            }
            else
            {
                yield return (name, Kind(inner));
            }
        }
    }

    private static bool IsStored(PropertyInfo property) =>
        property.Name != "EqualityContract" && property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null && property.CanWrite
        && property.GetCustomAttribute<KeptInAttribute>() is null && property.GetCustomAttribute<NotKeptAttribute>() is null;

    private static (Type Inner, bool List) Element(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsGenericType && inner.GetGenericTypeDefinition() == typeof(Answer<>))
        {
            inner = inner.GetGenericArguments()[0];
        }

        return inner != typeof(string) && typeof(IEnumerable).IsAssignableFrom(inner) && inner.IsGenericType
            ? (inner.GetGenericArguments()[^1], true)
            : (inner, false);
    }

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(string) => "text or code",
        _ when type == typeof(bool) => "yes or no",
        _ when type == typeof(int) => "number",
        _ when type == typeof(Guid) => "id",
        _ when type == typeof(DateOnly) || type == typeof(DateTime) => "date",
        _ when type == typeof(PartialDate) => "date, perhaps only a year or month",
        _ when type.IsEnum => $"one of: {string.Join(", ", Enum.GetNames(type).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))}",
        _ => type.Name,
    };
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Nrm.Casework.Kernel;

/// <summary>The reader of fields: whatever a record says of its properties is asked here, by rules, pages, the API document, maps and tests alike.</summary>
public static class Fields
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Read = new();

    /// <summary>The fields of a record in the order in which they are declared: what can be set.</summary>
    /// <exception cref="UndeclaredException">A property says nothing of itself.</exception>
    public static IReadOnlyList<Field> Of(Type record) => Read.GetOrAdd(record, static type => [.. Properties(type).Select(p => new Field(p))]);

    /// <summary>The field that a property is; null for one that says nothing of itself, such as a property of an answer.</summary>
    public static Field? At(PropertyInfo property) => property.GetCustomAttribute<FieldAttribute>() is null ? null : Of(property.DeclaringType!).FirstOrDefault(f => f.Property == property.Name);

    /// <summary>The properties of a record that a client may send.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
        .OrderBy(p => p.MetadataToken);

    /// <summary>The field at a path as it stands in JSON or in a form, such as <c>person.fullName</c> or <c>items[0].need</c>; null when there is none.</summary>
    public static Field? Find(Type record, string path)
    {
        Field? found = null;
        foreach (var part in path.Split('.'))
        {
            var name = part.Split('[')[0];
            if (found is { IsDictionary: true })
            {
                return found;
            }

            var owner = found is null ? record : found.Kind is PartAttribute ? found.Type : null;
            found = owner is null ? null : Of(owner).FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Every field that is no part, however deep, with its path; <c>[]</c> stands after a list.</summary>
    public static IEnumerable<(string Path, Field Field)> Walk(Type record) => Of(record).SelectMany(f =>
    {
        var path = f.IsList ? f.Name + "[]" : f.Name;
        return f.Kind is PartAttribute ? Walk(f.Type).Select(inner => ($"{path}.{inner.Path}", inner.Field)) : [(path, f)];
    });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Nrm.Casework.Cases;

namespace Nrm.Records.Persistence;

/// <summary>
/// Codes of a column as the names of an enum. A code that this version does not know (written by a newer one, or damaged) is read as
/// <see cref="StoredCode.Unread"/> and takes no list down: whoever assembles rows leaves out or marks what is not <see cref="StoredCode.Known{T}(T)"/>.
/// </summary>
internal sealed class StoredCode<T>() : ValueConverter<T, string>(value => Write(value), stored => Read(stored)) where T : struct, Enum
{
    private static string Write(T value) => value.IsKnown() ? value.ToString() : throw new UndeclaredException($"the {typeof(T).Name} {value}");

    private static T Read(string stored) =>
        Enum.TryParse<T>(stored, out var known) && known.ToString() == stored && known.IsKnown() ? known : StoredCode.Unread<T>();
}

internal static class StoredCode
{
    /// <summary>Stands for every code that is not known; equal to no declared value but one that is declared to mean just this.</summary>
    public static T Unread<T>() where T : struct, Enum => (T)Enum.ToObject(typeof(T), -1);

    public static bool IsKnown<T>(this T value) where T : struct, Enum => Enum.IsDefined(value) && !EqualityComparer<T>.Default.Equals(value, Unread<T>());

    public static bool IsKnown<T>(this T? value) where T : struct, Enum => value is not { } some || some.IsKnown();

    /// <summary>Those of which this version knows what they mean: a role or function that it does not know gives nothing.</summary>
    public static IEnumerable<T> Known<T>(this IEnumerable<T> values) where T : struct, Enum => values.Where(v => v.IsKnown());

    /// <summary>Every enum of the model as its name.</summary>
    public static void Convert(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type)
            {
                property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(StoredCode<>).MakeGenericType(type))!);
                property.SetMaxLength(40);
            }
        }
    }
}

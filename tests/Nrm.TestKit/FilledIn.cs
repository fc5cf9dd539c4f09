using System.Collections;
using System.Reflection;
using Nrm.Casework.Cases;
using Nrm.Casework.Kernel;
using Nrm.Casework.Workflow;

namespace Nrm.TestKit;

/// <summary>Records with something in every property, however deep.</summary>
public static class FilledIn
{
    /// <summary>One with the same word in every text.</summary>
    public static object With(Type type, string word) => Of(type, () => word);

    /// <param name="word">Asked once for each text.</param>
    public static object Of(Type type, Func<string> word)
    {
        if (type == typeof(string))
        {
            return word();
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(UseCase))
        {
            // Any that keeps itself: which one makes no difference to how it is sealed.
            return Of(UseCases.All.First(u => u.Keeps is not null).Input, word);
        }

        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(0)!;
        }

        if (plain.IsGenericType && plain.GetGenericArguments().Length == 2)
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(plain.GetGenericArguments()))!;
            dictionary.Add(Of(plain.GetGenericArguments()[0], word), Of(plain.GetGenericArguments()[1], word));
            return dictionary;
        }

        if (plain.IsArray)
        {
            var array = Array.CreateInstance(plain.GetElementType()!, 1);
            array.SetValue(Of(plain.GetElementType()!, word), 0);
            return array;
        }

        if (plain.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(plain.GetGenericArguments()[0]))!;
            list.Add(Of(plain.GetGenericArguments()[0], word));
            return list;
        }

        if (plain == typeof(PartialDate))
        {
            return PartialDate.Of(1998, 4);
        }

        if (plain == typeof(bool))
        {
            return true;
        }

        if (plain == typeof(Guid))
        {
            return Ids.New();
        }

        if (plain == typeof(Track))
        {
            return Engine.Tracks[0].Track;
        }

        if (plain == typeof(TrackInstance))
        {
            return new TrackInstance(Engine.Tracks[0].Track, "");
        }

        if (plain.IsValueType)
        {
            return Activator.CreateInstance(plain)!;
        }

        var constructor = plain.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var result = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, word))]);
        foreach (var property in plain.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            property.SetValue(result, Of(property.PropertyType, word));
        }

        return result;
    }
}

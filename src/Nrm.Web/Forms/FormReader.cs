using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Web.Language;

namespace Nrm.Web.Forms;

/// <summary>
/// Reads what was typed into a use case, by the use case's own shape: fields that were left empty are left out, everything else goes through
/// the same strict reading as a call of the API. What cannot be read at all (a day that does not exist) is an error at its field, in words;
/// what can be read is judged by the use case itself.
/// </summary>
public static class FormReader
{
    public const string NoSuchDay = "Enter a real date, such as 27 3 2026.";
    public const string NoNumber = "Enter a whole number, such as 3.";
    public const string NotAsAsked = "Choose one of the answers.";

    public static FormRead Read(Type type, IReadOnlyDictionary<string, string[]> fields)
    {
        var reading = new Reading(fields);
        var node = reading.Object(CaseJson.Options.GetTypeInfo(type), "") ?? [];
        if (reading.Errors.Count > 0)
        {
            return new FormRead(null, reading.Errors, reading.Rows);
        }

        try
        {
            return new FormRead(node.Deserialize(type, CaseJson.Options), reading.Errors, reading.Rows);
        }
        catch (JsonException wrong)
        {
            var read = new FormRead(null, reading.Errors, reading.Rows);
            return read with { Errors = new Dictionary<string, Said[]> { [read.FieldOf(PathOf(wrong))] = [NotAsAsked] } };
        }
    }

    private static string PathOf(JsonException wrong) => wrong.Path?.TrimStart('$').TrimStart('.') ?? "";

    private sealed class Reading(IReadOnlyDictionary<string, string[]> fields)
    {
        public Dictionary<string, Said[]> Errors { get; } = [];

        /// <summary>Of each list of records: which typed row each entry came from.</summary>
        public Dictionary<string, List<int>> Rows { get; } = [];

        /// <summary>Null when nothing in it was filled in.</summary>
        public JsonObject? Object(JsonTypeInfo type, string prefix)
        {
            var made = new JsonObject();
            foreach (var property in type.Properties.Where(p => p.Set is not null))
            {
                if (Value(property.PropertyType, $"{prefix}{property.Name}") is { } value)
                {
                    made[property.Name] = value;
                }
            }

            return made.Count > 0 ? made : null;
        }

        private JsonNode? Value(Type declared, string path)
        {
            var type = Nullable.GetUnderlyingType(declared) ?? declared;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Answer<>))
            {
                return Missing(path) ?? Value(type.GetGenericArguments()[0], path);
            }

            if (type == typeof(DateOnly) || type == typeof(PartialDate))
            {
                return Date(path, whole: type == typeof(DateOnly));
            }

            if (type == typeof(bool))
            {
                return Text(path) is { } said ? YesOrNo(path, said.GetValue<string>()) : null;
            }

            if (type == typeof(int))
            {
                return Text(path) is { } digits
                    ? int.TryParse(digits.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Wrong(path, NoNumber)
                    : null;
            }

            var info = CaseJson.Options.GetTypeInfo(type);
            return type == typeof(string) ? Named(path, Text(path))
                : info.Kind is JsonTypeInfoKind.Object ? Object(info, $"{path}.")
                : info.Kind is JsonTypeInfoKind.Dictionary ? Entries(info, path)
                : type.IsAssignableTo(typeof(IEnumerable)) ? List(ElementOf(type), path)
                : Text(path);
        }

        private JsonValue? Text(string path) =>
            fields.TryGetValue(path, out var typed) && typed.Length > 0 && !string.IsNullOrWhiteSpace(typed[^1])
                ? JsonValue.Create(typed[^1].Trim().ReplaceLineEndings("\n"))
                : null;

        /// <summary>People type the name of a country or a language; the use case takes its code.</summary>
        private static JsonValue? Named(string path, JsonValue? typed) => typed is null ? null : JsonValue.Create(NamedCodes.Of(Property(path), typed.GetValue<string>()));

        private static string Property(string path) => path[(path.LastIndexOf('.') + 1)..];

        private static Type ElementOf(Type list) => list.IsArray ? list.GetElementType()! : list.GetGenericArguments()[0];

        /// <summary>Texts and codes: the boxes that were ticked, or the lines that were typed. Records: numbered, empty ones left out.</summary>
        private JsonArray? List(Type element, string path)
        {
            var list = new JsonArray();
            var simple = Nullable.GetUnderlyingType(element) ?? element;
            if (simple == typeof(string) || simple.IsEnum)
            {
                foreach (var line in fields.GetValueOrDefault(path, []).SelectMany(v => v.ReplaceLineEndings("\n").Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0))
                {
                    list.Add((JsonNode)NamedCodes.Of(Property(path), line));
                }

                return list.Count > 0 ? list : null;
            }

            var rows = Rows[path] = [];
            for (var i = 0; Has($"{path}[{i}]"); i++)
            {
                if (Value(element, $"{path}[{i}]") is { } item)
                {
                    list.Add(item);
                    rows.Add(i);
                }
            }

            return list.Count > 0 ? list : null;
        }

        private bool Has(string prefix) => fields.Keys.Any(k => k.StartsWith(prefix + ".", StringComparison.Ordinal));

        private JsonObject? Entries(JsonTypeInfo dictionary, string path)
        {
            var made = new JsonObject();
            foreach (var field in fields.Keys.Where(k => k.StartsWith(path + ".", StringComparison.Ordinal)))
            {
                if (Value(dictionary.ElementType!, field) is { } value)
                {
                    made[field[(path.Length + 1)..]] = value;
                }
            }

            return made.Count > 0 ? made : null;
        }

        private JsonValue? Missing(string path) =>
            fields.TryGetValue($"{path}.missing", out var why) && why is [.., { Length: > 0 } code] && Day(path).All(p => p.Length == 0) ? JsonValue.Create(code) : null;

        private string[] Day(string path) => [.. new[] { "day", "month", "year" }.Select(p => fields.GetValueOrDefault($"{path}.{p}", [""]) is [.., { } typed] ? typed.Trim() : "")];

        private JsonNode? Date(string path, bool whole)
        {
            if (Day(path) is not [var day, var month, var year] || (day.Length == 0 && month.Length == 0 && year.Length == 0))
            {
                return null;
            }

            var m = month.Length == 0 ? 0 : MonthOf(month);
            var allowed = whole ? day.Length > 0 && month.Length > 0 : day.Length == 0 || month.Length > 0;
            if (allowed && m >= 0 && year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y > 0
                && int.TryParse(day.Length == 0 ? "1" : day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
                && d >= 1 && d <= DateTime.DaysInMonth(y, m == 0 ? 1 : m))
            {
                return day.Length > 0 ? $"{y:0000}-{m:00}-{d:00}" : month.Length > 0 ? $"{y:0000}-{m:00}" : $"{y:0000}";
            }

            return Wrong(path, NoSuchDay);
        }

        /// <summary>A number, or a name in the language of the page or in English; -1 when it is neither.</summary>
        private static int MonthOf(string typed)
        {
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number is >= 1 and <= 12 ? number : -1;
            }

            foreach (var culture in new[] { CultureInfo.CurrentUICulture, CultureInfo.InvariantCulture })
            {
                var names = culture.DateTimeFormat.MonthNames.Concat(culture.DateTimeFormat.AbbreviatedMonthNames).ToList();
                var at = names.FindIndex(n => n.Length > 0 && culture.CompareInfo.Compare(n.TrimEnd('.'), typed.TrimEnd('.'), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0);
                if (at >= 0)
                {
                    return (at % 13) + 1;
                }
            }

            return -1;
        }

        private JsonValue? YesOrNo(string path, string said) => said switch
        {
            "yes" or "true" => JsonValue.Create(true),
            "no" or "false" => JsonValue.Create(false),
            _ => Wrong(path, NotAsAsked),
        };

        private JsonValue? Wrong(string path, string sentence)
        {
            Errors[path] = [sentence];
            return null;
        }
    }
}

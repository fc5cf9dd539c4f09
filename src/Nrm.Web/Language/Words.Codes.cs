using System.Globalization;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Web.Language;

/// <summary>Codes in words.</summary>
public sealed partial class Words
{
    /// <summary>The label of a member of an enum.</summary>
    public string Label(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Label(ListOf(value.GetType()), value is Missing missing ? MissingWords.Of(missing) : Codes.Of(value));
    }

    public string Label(CodeList list, string? code)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Label(list.Name, code);
    }

    /// <summary>
    /// The label of a code of a list, named as in the list or, for an enum, as its type in camel case (<c>taskKind</c>). The four missing answers
    /// belong to every list. A code that is not known is shown as it is, for it may be an older one.
    /// </summary>
    public string Label(string list, string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return this["Not recorded"];
        }

        foreach (var key in (ReadOnlySpan<string>)[$"{list}/{code}", $"missing/{code}"])
        {
            if (CodeTexts.English.TryGetValue(key, out var english))
            {
                return Written(Current.Translation is { } language && CodeTexts.In(language).TryGetValue(key, out var said) ? said : english, []);
            }
        }

        return code;
    }

    /// <summary>True when the list has a label for this code.</summary>
    public static bool HasLabel(string list, string code) => CodeTexts.English.ContainsKey($"{list}/{code}");

    /// <summary>The name under which the labels of an enum are kept.</summary>
    public static string ListOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(type.Name);
    }

    public string State(Track track, string state) => Label($"{Codes.Of(track)}State", state);

    /// <summary>What a button says that starts the use case: "Decide on reasonable grounds".</summary>
    public string UseCase(string name) => Label("useCase", name);

    /// <summary>What the time line says afterwards: "Decided on reasonable grounds".</summary>
    public string UseCaseDone(string name) => Label("useCaseDone", name);

    public string Role(Role role) => Label(role);

    public string Category(DataCategory category) => Label(category);

    public string Section(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Label("section", section.Name);
    }

    /// <summary>A country by its two-letter code (ISO 3166-1).</summary>
    public string Country(string code)
    {
        if (code is not { Length: 2 } || !code.All(char.IsAsciiLetterUpper))
        {
            return Label("country", code);
        }

        try
        {
            return Written(new RegionInfo($"{Current.Formats.TwoLetterISOLanguageName}-{code}").NativeName, []);
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>A language by its tag or its code of ISO 639.</summary>
    public string LanguageName(string tag)
    {
        if (HasLabel("missing", tag))
        {
            return Label("missing", tag);
        }

        try
        {
            return Written(Capital(CultureInfo.GetCultureInfo(tag).DisplayName), []);
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private string StateIn(string track, string state) => Label($"{track}State", state);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}

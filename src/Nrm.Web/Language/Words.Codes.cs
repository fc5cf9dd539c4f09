using System.Collections.Concurrent;
using System.Globalization;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Web.Language;

/// <summary>Codes in words.</summary>
public sealed partial class Words
{
    private static readonly ConcurrentDictionary<Type, string> ListNames = new();

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
    /// The label of a code of a list, named as in the list or, for an enum, as its type in camel case (<c>mainState</c>). The four missing answers
    /// belong to every list. A code that is not known is said to be that, for it may be an older or a newer one: it is never shown as if it were a word.
    /// </summary>
    public string Label(string list, string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return this["Not recorded"];
        }

        var codes = Current.Catalogue.Codes;
        return Keys(list, code).Select(key => codes.GetValueOrDefault(key)).FirstOrDefault(said => said is not null) is { } label ? Written(label) : Unknown(code);
    }

    /// <summary>Where this version has no word for what it finds.</summary>
    public string Unknown(string code) => this["Not known here ({0})", code];

    /// <summary>True when a code of the list has a word, its own or that of a missing answer.</summary>
    public static bool Knows(string list, string code) => Keys(list, code).Any(Texts.English.Codes.ContainsKey);

    /// <summary>True when the list has a label for this code.</summary>
    public static bool HasLabel(string list, string code) => Texts.English.Codes.ContainsKey($"{list}/{code}");

    /// <summary>The name under which the labels of an enum are kept.</summary>
    public static string ListOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ListNames.GetOrAdd(type, static t => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(t.Name));
    }

    public string State(Track track, string state) => Label($"{track.Code}State", state);

    public string Label(Track track) => Label("track", track.Code);

    public string Label(TaskKind kind) => Label("taskKind", kind.Code);

    public string Label(ClockKind kind) => Label("clockKind", kind.Code);

    /// <summary>What a button says that starts the use case: "Decide on reasonable grounds".</summary>
    public string UseCase(string name) => Label("useCase", name);

    /// <summary>What the time line says afterwards: "Decided on reasonable grounds".</summary>
    public string UseCaseDone(string name) => Label("useCaseDone", name);

    /// <summary>A step with its way, as the time line says what it did: "There are reasonable grounds"; a step without ways as its use case.</summary>
    public string Trigger(string trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return HasLabel("trigger", trigger) ? Label("trigger", trigger) : UseCaseDone(trigger.Split(':')[0]);
    }

    public string Role(Role role) => Label(role);

    public string Category(DataCategory category) => Label(category);

    public string Section(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Label("section", section.Name);
    }

    /// <summary>The label of an answer to choose: of a code, or of one of the countries whose rules the program knows.</summary>
    public string Choice(string list, string code) => list switch
    {
        "profile" => code == CountryProfiles.FloorCode ? Of(CountryProfiles.Versions(code)[^1].Name) : Country(code),
        "subPopulation" => CountryProfiles.All.FirstOrDefault(p => p.SubPopulation == code) is { } profile ? Of(profile.Name) : Unknown(code),
        _ => Label(list, code),
    };

    /// <summary>A country by its two-letter code (ISO 3166-1).</summary>
    public string Country(string code)
    {
        if (code is not { Length: 2 } || !code.All(char.IsAsciiLetterUpper))
        {
            return Label("country", code);
        }

        try
        {
            // The platform makes a region of any two letters and calls it by them.
            return new RegionInfo($"{Current.Formats.TwoLetterISOLanguageName}-{code}").NativeName is var name && name != code ? Written(name) : Unknown(code);
        }
        catch (ArgumentException)
        {
            return Unknown(code);
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
            return Written(Capital(CultureInfo.GetCultureInfo(tag).DisplayName));
        }
        catch (CultureNotFoundException)
        {
            return Unknown(tag);
        }
    }

    /// <summary>Why the access log says that something was shown or refused: what its code means.</summary>
    public string Why(string? explanation)
    {
        var code = (explanation ?? "").Split(';')[0];
        var last = code.StartsWith("job/", StringComparison.Ordinal) ? "job" : code.Split('/')[^1];
        return HasLabel("access", last) ? Label("access", last)
            : Codes.Parse<Role>(code) is not null ? Label("access", "none")
            : Label("access", explanation);
    }

    /// <summary>Where a rule comes from: citations, each with its name in the language where it has one. A law cited by its own name stays as it is.</summary>
    public string Source(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return Written(Series(english.Split("; ").Select(c => Texts.Plainer.GetValueOrDefault(c, c)).Select(c => Current.Catalogue.Texts.GetValueOrDefault(c, c))));
    }

    /// <summary>Several things in a row, at least one, that have commas of their own.</summary>
    public string Series(IEnumerable<string> texts) => texts.Aggregate((before, next) => Nested(this["{0}; {1}", before, next]));

    /// <summary>A program and its system, as a session keeps them: "Firefox on Linux".</summary>
    public string Device(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return english.Split(" on ") is [var program, var system] ? this["{0} on {1}", Nested(Device(program)), system]
            : english == "Unknown program" ? this["Unknown program"]
            : Written(english);
    }

    // The first is nearly always the one: the others are made only where it is not.
    private static IEnumerable<string> Keys(string list, string code)
    {
        yield return $"{list}/{code}";
        yield return $"missing/{code}";
        yield return $"{list}/{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code)}";
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}

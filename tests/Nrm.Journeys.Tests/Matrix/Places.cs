using System.Text.RegularExpressions;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Values for the places of an address. Of a place that lists its values the first is taken; any other new place is one line here.</summary>
public static partial class Places
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["status"] = "404",
        ["useCase"] = "no-such-step",
        ["part"] = "you", // of a referral
        ["need"] = "accommodation",
    };

    /// <param name="own">What is of the visitor's own: caseId, draftId, taskId.</param>
    /// <exception cref="KeyNotFoundException">A place without a value.</exception>
    public static string Fill(string pattern, IReadOnlyDictionary<string, string> own) => Place().Replace(pattern, place => place.Groups["name"].Value switch
    {
        _ when place.Groups["optional"].Success => "",
        _ when place.Groups["first"].Success => place.Groups["first"].Value,
        var name when own.TryGetValue(name, out var value) || Values.TryGetValue(name, out value) => value,
        var name => throw new KeyNotFoundException($"{pattern}: Places has no value for {name}."),
    }).TrimEnd('/') is { Length: > 0 } filled ? filled : "/";

    [GeneratedRegex(@"\{\**(?<name>\w+)(:regex\(\^\((?<first>[\w-]+)[^}?]*|[^}?]*)(?<optional>\?)?\}")]
    private static partial Regex Place();
}

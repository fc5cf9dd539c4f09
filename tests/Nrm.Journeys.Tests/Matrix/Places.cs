using System.Text.RegularExpressions;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Values for the places of an address. A new place is one line here.</summary>
public static partial class Places
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["status"] = "404",
        ["useCase"] = "no-such-step",
    };

    /// <exception cref="KeyNotFoundException">A place without a value.</exception>
    public static string Fill(string pattern, string caseId) => Place().Replace(pattern, place => place.Groups["name"].Value switch
    {
        "caseId" => caseId,
        _ when place.Groups["optional"].Success => "",
        var name => Values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"{pattern}: Places has no value for {name}."),
    }).TrimEnd('/') is { Length: > 0 } filled ? filled : "/";

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}?]*(?<optional>\?)?\}")]
    private static partial Regex Place();
}

using System.Text.Json;
using Nrm.Casework.Access;
using Nrm.Web.Language;

namespace Nrm.Web.Forms;

/// <summary>The members of an enum as answers, with the labels that they have everywhere.</summary>
public static class CodeChoices
{
    /// <summary>As most fields write them: <c>goalsMet</c>.</summary>
    public static IReadOnlyList<Choice> Of<T>() where T : struct, Enum => List<T>(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));

    /// <summary>As some fields write them: <c>not-safe</c>.</summary>
    public static IReadOnlyList<Choice> Kebab<T>() where T : struct, Enum => List<T>(v => Codes.Of(v));

    /// <summary>A rating, which needs no words.</summary>
    public static IReadOnlyList<Choice> Rating(int most) => [.. Enumerable.Range(1, most).Select(n => $"{n}").Select(n => new Choice(n, n) { IsData = true })];

    private static IReadOnlyList<Choice> List<T>(Func<T, string> write) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(write(v), "") { List = Words.ListOf(typeof(T)) })];
}

using Nrm.Casework.Referrals;
using Nrm.Casework.Screening;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The signs of the indicator lists, at most six on a page. What differs between the lists for adults and for children is their weight, not what is asked.</summary>
public static class SignParts
{
    private const int MostOnAPage = 6;

    public static IReadOnlyList<ReferralPart> All { get; } =
    [
        .. IndicatorSets.All[0].Dimensions.SelectMany(d => Pages(d.Code.ToLowerInvariant(), "What was seen or said", d.Name, [.. Signs.Where(i => i.Group == d.Code)])),
        .. Pages("x", "Other signs", null, [.. Signs.Where(i => IndicatorSets.All[0].Dimensions.All(d => d.Code != i.Group))]),
    ];

    /// <summary>Every sign, in the order of its code.</summary>
    public static IReadOnlyList<Indicator> Signs => [.. IndicatorSets.All[0].Indicators.Concat(IndicatorSets.All[0].Observations).OrderBy(i => i.Code, StringComparer.Ordinal)];

    /// <summary>The most characters of what is added to a sign.</summary>
    public static int LongestNote => Fields.Find(typeof(SubmitReferral), "indicators[].note")!.Longest!.Value;

    /// <summary>Where a draft keeps the answer to a sign, and what was added to it. By code, so that a longer list does not move them.</summary>
    public static string Answer(string code) => $"signs.{code}.answer";

    public static string Note(string code) => $"signs.{code}.note";

    private static IEnumerable<ReferralPart> Pages(string code, string title, string? group, IReadOnlyList<Indicator> signs)
    {
        var count = (signs.Count + MostOnAPage - 1) / MostOnAPage;
        var size = (signs.Count + count - 1) / count;
        return signs.Chunk(size).Select((some, n) => new ReferralPart(
            count == 1 ? $"signs-{code}" : $"signs-{code}-{n + 1}", title,
            [.. some.SelectMany(i => new Question[] { new(Answer(i.Code), QuestionKind.Radios, "") { OfThePage = true }, new(Note(i.Code), QuestionKind.Text, "") { OfThePage = true } })])
        {
            Signs = some,
            Group = group,
            Place = (n + 1, count),
            Notice = n > 0 ? null : code switch
            {
                "d2" => "The next pages ask about force, threats and debt on the way. You can skip them and come back.",
                "d5" => "The next pages ask about violence, threats and confinement. You can skip them and come back.",
                "x" => "The next pages ask about crime, organs, marriage and adoption. You can skip them and come back.",
                _ => null,
            },
        });
    }
}

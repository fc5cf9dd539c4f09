namespace Nrm.Casework.Screening;

/// <summary>The sentences of a screening. None of them says or implies that somebody is not a victim (INV-15).</summary>
internal static class ScreeningWords
{
    private const string EnoughToRefer = "The person's own claim or your professional concern is enough to refer.";

    public static string For(ScreeningSuggestion suggestion, IndicatorSet set, IEnumerable<DimensionResult> dimensions)
    {
        var present = dimensions.Where(result => result.Positive is true).Select(result => result.Dimension.Name).ToList();
        var where = present.Count == 0 ? "" : $" Indications are present in: {string.Join(", ", present)}.";
        var provisional = set.HasWeights ? "" : " The weights of this list are provisional, so nothing was counted.";
        return Sentence(suggestion) + where + provisional;
    }

    private static string Sentence(ScreeningSuggestion suggestion) => suggestion switch
    {
        ScreeningSuggestion.ListsAreSilent =>
            $"Nothing on the list was seen or said. Lists miss many cases. {EnoughToRefer}",
        ScreeningSuggestion.IndicationsPresent =>
            $"There are indications. The list alone does not combine them; look further. {EnoughToRefer}",
        ScreeningSuggestion.LabourRightsConcern =>
            $"Exploitative conditions of work: tell the labour inspectorate if the person agrees, and still offer help. {EnoughToRefer}",
        ScreeningSuggestion.ExploitationWithOtherSigns =>
            $"Exploitation together with other signs suggests a referral. {EnoughToRefer}",
        ScreeningSuggestion.ExploitationOfAChild =>
            "A child in exploitation suggests a referral. No means is needed for a child: any act, such as recruiting or harbouring, is enough.",
        ScreeningSuggestion.DeceptionWithExploitation =>
            $"Deception at recruitment together with exploitation suggests a referral. {EnoughToRefer}",
        ScreeningSuggestion.TraffickingIndicated =>
            "The combination of signs suggests trafficking: refer, and offer help at once.",
    };
}

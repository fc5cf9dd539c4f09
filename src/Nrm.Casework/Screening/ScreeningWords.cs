namespace Nrm.Casework.Screening;

/// <summary>The sentences of a screening. None of them says or implies that somebody is not a victim (INV-15).</summary>
internal static class ScreeningWords
{
    private const string EnoughToRefer = "The person's own claim or your professional concern is enough to refer.";

    public static Said For(ScreeningSuggestion suggestion, IndicatorSet set, IEnumerable<DimensionResult> dimensions)
    {
        var present = dimensions.Where(result => result.Positive is true).Select(result => (Said)result.Dimension.Name).ToList();
        return Said.Row(
        [
            .. Sentences(suggestion),
            .. present.Count == 0 ? [] : new[] { new Said("Indications are present in: {0}.", Said.List(present)) },
            .. set.HasWeights ? [] : new Said[] { "The weights of this list are provisional, so nothing was counted." },
        ]);
    }

    private static Said[] Sentences(ScreeningSuggestion suggestion) => suggestion switch
    {
        ScreeningSuggestion.ListsAreSilent => ["Nothing on the list was seen or said. Lists miss many cases.", EnoughToRefer],
        ScreeningSuggestion.IndicationsPresent => ["There are indications. The list alone does not combine them; look further.", EnoughToRefer],
        ScreeningSuggestion.LabourRightsConcern =>
            ["Exploitative conditions of work: tell the labour inspectorate if the person agrees, and still offer help.", EnoughToRefer],
        ScreeningSuggestion.ExploitationWithOtherSigns => ["Exploitation together with other signs suggests a referral.", EnoughToRefer],
        ScreeningSuggestion.ExploitationOfAChild =>
            ["A child in exploitation suggests a referral. No means is needed for a child: any act, such as recruiting or harbouring, is enough."],
        ScreeningSuggestion.DeceptionWithExploitation => ["Deception at recruitment together with exploitation suggests a referral.", EnoughToRefer],
        ScreeningSuggestion.TraffickingIndicated => ["The combination of signs suggests trafficking: refer, and offer help at once."],
    };
}

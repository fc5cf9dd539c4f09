namespace Nrm.Casework.Screening;

/// <summary>
/// The counting rule of the operational indicators (domain reference, section 4). It answers in words what the list
/// suggests. It never closes a question: no result stands for "not a victim" (INV-15).
/// </summary>
public static class ScreeningRule
{
    /// <summary>
    /// What the signs seen or said suggest. A code counts once; adding a sign never lowers the result. Throws
    /// <see cref="UndeclaredIndicatorException"/> for a code that is not declared, whatever its answer.
    /// </summary>
    /// <param name="set">The set for the person's age and form of exploitation.</param>
    /// <param name="seenOrSaid">The lines of the screening; those not seen or not asked change nothing.</param>
    /// <param name="actKnown">True when an act (recruitment, transport, transfer, harbouring, receipt) is recorded; it matters for a child.</param>
    public static ScreeningResult Assess(IndicatorSet set, IEnumerable<ObservedIndicator> seenOrSaid, bool actKnown = false)
    {
        // Every code is looked up before any is left out, so that a mistyped one is never lost.
        var lines = seenOrSaid.Select(line => (line.Counts, Indicator: set[line.Code])).ToList();
        var counted = lines.Where(line => line.Counts).Select(line => line.Indicator).DistinctBy(row => row.Code).OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        var dimensions = set.Dimensions.Select(dimension => Weigh(set, dimension, [.. counted.Where(row => set.Indicators.Contains(row) && row.Group == dimension.Code)])).ToList();
        var observations = counted.Where(row => !set.Indicators.Contains(row)).ToList();
        var positive = dimensions.Where(result => result.Positive is true).Select(result => result.Dimension.Code).ToHashSet();

        var suggestion = counted.Count == 0 ? ScreeningSuggestion.ListsAreSilent : Combine(set.ForChildren, positive, actKnown);
        return new(set.Id, set.Version, dimensions, observations, suggestion, ScreeningWords.For(suggestion, set, dimensions), !set.Verified);
    }

    /// <summary>Positive with two strong; one strong and one other; three medium; or two medium and one weak.</summary>
    internal static bool Reaches(int strong, int medium, int weak) =>
        strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);

    private static DimensionResult Weigh(IndicatorSet set, IndicatorDimension dimension, IReadOnlyList<Indicator> rows)
    {
        if (!set.HasWeights)
        {
            return new(dimension, null, rows, new Said("{0} seen or said; the weights of this list are not known, so nothing is counted.", rows.Count));
        }

        int Of(IndicatorWeight weight) => rows.Count(row => row.Weight == weight);
        var (strong, medium, weak) = (Of(IndicatorWeight.Strong), Of(IndicatorWeight.Medium), Of(IndicatorWeight.Weak));
        var positive = Reaches(strong, medium, weak);
        return new(dimension, positive, rows, positive
            ? new Said("{0} strong, {1} medium, {2} weak: reaches the threshold of the list.", strong, medium, weak)
            : new Said("{0} strong, {1} medium, {2} weak: does not reach the threshold of the list.", strong, medium, weak));
    }

    private static ScreeningSuggestion Combine(bool child, HashSet<string> positive, bool actKnown)
    {
        if (!positive.Contains("D4"))
        {
            return ScreeningSuggestion.IndicationsPresent;
        }

        if (child)
        {
            // No means is needed for a child (INV-06); a recruitment dimension is itself an act.
            return actKnown || positive.Overlaps(["D1", "D2", "D3"])
                ? ScreeningSuggestion.TraffickingIndicated
                : ScreeningSuggestion.ExploitationOfAChild;
        }

        // Abuse of vulnerability (D3, D6) stands in for deception or coercion at recruitment.
        return (Means: positive.Overlaps(["D1", "D2", "D3", "D6"]), Coercion: positive.Contains("D5")) switch
        {
            (true, true) => ScreeningSuggestion.TraffickingIndicated,
            (true, false) when positive.Contains("D1") => ScreeningSuggestion.DeceptionWithExploitation,
            (false, false) => ScreeningSuggestion.LabourRightsConcern,
            (true, false) or (false, true) => ScreeningSuggestion.ExploitationWithOtherSigns,
        };
    }
}

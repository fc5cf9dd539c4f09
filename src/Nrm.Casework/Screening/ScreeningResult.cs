namespace Nrm.Casework.Screening;

/// <summary>
/// The result of a screening in words. It supports a referral and never decides one: a person's own claim or a
/// professional's concern is enough to refer, whatever stands here (INV-15).
/// </summary>
/// <param name="SetId">The set that was used.</param>
/// <param name="SetVersion">Its version.</param>
/// <param name="Dimensions">The six dimensions.</param>
/// <param name="Observations">What was seen or said outside the set; it has no weight.</param>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Sentence">The same in a sentence for the caseworker.</param>
/// <param name="WeightsProvisional">True when the set is not verified.</param>
public sealed record ScreeningResult(
    string SetId,
    string SetVersion,
    IReadOnlyList<DimensionResult> Dimensions,
    IReadOnlyList<Indicator> Observations,
    ScreeningSuggestion Suggestion,
    Said Sentence,
    bool WeightsProvisional);

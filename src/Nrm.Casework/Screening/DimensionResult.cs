namespace Nrm.Casework.Screening;

/// <summary>One dimension of a result with the rows that were counted.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Positive">True when the rows reach the threshold; null when the set has no weights, so nothing was counted.</param>
/// <param name="Counted">The rows of this dimension that were seen or said, each code once.</param>
/// <param name="Why">The count in words.</param>
public sealed record DimensionResult(IndicatorDimension Dimension, bool? Positive, IReadOnlyList<Indicator> Counted, Said Why);

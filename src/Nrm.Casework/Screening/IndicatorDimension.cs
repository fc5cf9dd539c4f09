namespace Nrm.Casework.Screening;

/// <summary>One of the six dimensions of the ILO and European Commission indicators, <c>D1</c> to <c>D6</c>.</summary>
public sealed record IndicatorDimension(string Code, string Name);

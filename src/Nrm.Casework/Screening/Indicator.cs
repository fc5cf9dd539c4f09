namespace Nrm.Casework.Screening;

/// <summary>An indicator as it stands in one set; without a weight it is recorded and shown, and never counted.</summary>
public sealed record Indicator(string Code, string Wording, string Group, IndicatorWeight? Weight);

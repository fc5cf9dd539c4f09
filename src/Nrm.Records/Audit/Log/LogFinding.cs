namespace Nrm.Records.Audit.Log;

/// <summary>Something in an audit log that is not as it was written.</summary>
/// <param name="Code">What kind, such as <c>row.commitment</c>; stable, for alarms and tests.</param>
/// <param name="Where">Which row, tile or checkpoint.</param>
/// <param name="Text">A sentence for the person who has to look into it.</param>
public sealed record LogFinding(string Code, string Where, string Text);

namespace Nrm.Casework.Profiles;

/// <summary>
/// A condition of national law that is below the Convention or relaxes a rule of Nrm. It is recorded with its source and
/// shown to the rapporteur; it never becomes a condition of assistance.
/// </summary>
/// <param name="Rule">The rule that it departs from, for example <c>INV-16</c>.</param>
/// <param name="Text">What national law does.</param>
/// <param name="Source">Where that was read.</param>
public sealed record Deviation(string Rule, string Text, string Source);

namespace Nrm.Casework.Profiles;

/// <summary>One legal value with where it was read.</summary>
/// <param name="Value">The value in the unit of its source.</param>
/// <param name="Source">Instrument and article, guidance, or the words "design default, no legal source".</param>
/// <param name="Verified">True only after a named national lawyer has signed it; nothing that ships is.</param>
public sealed record ProfileValue<T>(T Value, string Source, bool Verified = false)
    where T : notnull;

namespace Nrm.Records;

/// <summary>The only answer of a search for a person.</summary>
/// <param name="MayExist">A case may exist.</param>
/// <param name="AskOrganisations">Whom to ask; they decide what to tell.</param>
public sealed record PersonMatch(bool MayExist, IReadOnlyList<string> AskOrganisations);

namespace Nrm.Records;

/// <summary>Which document an event added.</summary>
public sealed record SealedRevision(string Section, Guid Item, int Revision);

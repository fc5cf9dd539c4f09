namespace Nrm.Records.Sealing;

/// <summary>
/// Where a sealed document belongs. Every part is authenticated with the ciphertext, so a document that was moved to another case,
/// section or item, or replayed from an older schema or revision, does not open.
/// </summary>
/// <param name="CaseId">The case; <see cref="Guid.Empty"/> where there is none (audit details without a case).</param>
/// <param name="Section">The section's name, at most 1,000 bytes in UTF-8.</param>
/// <param name="Item">The item within the section; <see cref="Guid.Empty"/> where the section is one document.</param>
/// <param name="SchemaVersion">Version of the document's schema.</param>
/// <param name="Revision">The revision, counted from 1; revisions are append-only.</param>
public readonly record struct SectionAddress(Guid CaseId, string Section, Guid Item, int SchemaVersion, int Revision);

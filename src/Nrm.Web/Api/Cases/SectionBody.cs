using Nrm.Casework.Documents;
using Nrm.Records;

namespace Nrm.Web.Api.Cases;

/// <summary>One section of a case, opened.</summary>
public sealed record SectionBody(Guid CaseId, string Section, IReadOnlyList<DocumentBody> Documents)
{
    public static SectionBody From(Guid caseId, Section section, IReadOnlyList<OpenedDocument> documents) =>
        new(caseId, section.Name, [.. documents.Select(DocumentBody.From)]);
}

/// <param name="Item">Tells the documents of a section that has many apart; absent where there is one.</param>
/// <param name="Content">As the section's kind describes it; absent for a document that does not open.</param>
public sealed record DocumentBody(string Section, Guid? Item, int Revision, DateTime RecordedAt, Guid RecordedBy, object? Content)
{
    /// <summary>Absent for a document that opens; "damaged" (altered, moved, cut, or its key is gone) or "of-another-version" for one that is there and does not.</summary>
    public string? NotOpened { get; init; }

    public static DocumentBody From(OpenedDocument document) => new(
        document.Section.Name, document.Item == default ? null : document.Item, document.Revision, document.RecordedAt, document.RecordedBy, document.IsOpen ? document.Document : null)
    {
        NotOpened = document.Document is NotOpened why ? Codes.Of(why) : null,
    };
}

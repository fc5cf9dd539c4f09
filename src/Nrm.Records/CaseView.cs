using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;

namespace Nrm.Records;

/// <summary>
/// What somebody wants to see of one case: a name for the audit log, the sections that have to be opened for it, and how it is made.
/// Opens nothing that it does not declare.
/// </summary>
/// <typeparam name="T">Plain text for a person to see.</typeparam>
public abstract class CaseView<T>
{
    public abstract string Name { get; }

    public virtual IReadOnlyList<Section> Opens => [];

    /// <summary>True when all revisions are wanted, not only the newest.</summary>
    public virtual bool WithHistory => false;

    /// <summary>True when the view shows more than state and deadlines: whoever only waits for the case, or sees its outcome, does not get it.</summary>
    public virtual bool ForThoseWhoHaveIt => false;

    public abstract T Build(OpenedCase opened);
}

/// <summary>A case as far as it was opened.</summary>
/// <param name="Access">Why the actor may see it.</param>
public sealed record OpenedCase(
    CaseFacts Facts, Actor Actor, AccessDecision.Allowed Access, CountryProfile Profile, DateOnly Today, IReadOnlyList<OpenedDocument> Documents,
    IReadOnlyList<CaseEvent> Events);

/// <summary>One revision of one document, opened.</summary>
public sealed record OpenedDocument(Section Section, Guid Item, int Revision, DateTime RecordedAt, Guid RecordedBy, object Document);

/// <summary>Something that happened in a case: facts only.</summary>
public sealed record CaseEvent(
    Guid Id, DateTime At, DateOnly On, Guid StaffId, Guid OrganisationId, string UseCase, IReadOnlyList<TrackStep> Steps, IReadOnlyList<SealedRevision> Sealed)
{
    internal static CaseEvent From(Persistence.EventRow row) =>
        new(row.Id, row.At, row.On, row.StaffId, row.OrganisationId, row.UseCase, row.Steps, row.Sealed);
}

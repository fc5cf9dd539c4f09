using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

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

    /// <summary>True when what happened is shown.</summary>
    public virtual bool WithEvents => false;

    /// <summary>True when names of the staff and organisations that occur in it are shown.</summary>
    public virtual bool WithNames => false;

    /// <summary>True when who looked lately is shown to those who may read the case's access log.</summary>
    public virtual bool WithAccessSummary => false;

    /// <summary>The page of the case's access log that is shown; null when none is. Refused to whoever may not read it.</summary>
    public virtual AccessLogPage? AccessLog => null;

    /// <summary>
    /// The view as this reader is shown it. Asked once, when it is clear that they may see the case, before anything is opened or entered;
    /// what it answers is decided about again.
    /// </summary>
    /// <param name="unopened">The facts, and no document, event or name.</param>
    public virtual CaseView<T> For(OpenedCase unopened) => this;

    public abstract T Build(OpenedCase opened);
}

/// <summary>A case as far as it was opened.</summary>
/// <param name="Access">Why the actor may see it.</param>
public sealed record OpenedCase(
    CaseFacts Facts, Actor Actor, AccessDecision.Allowed Access, CountryProfile Profile, DateOnly Today, IReadOnlyList<OpenedDocument> Documents,
    IReadOnlyList<CaseEvent> Events)
{
    public ShownNames Names { get; init; } = ShownNames.None;

    /// <summary>Empty when the view did not ask for it.</summary>
    public IReadOnlyList<AccessLogLine> AccessLog { get; init; } = [];

    /// <summary>Null when the view did not ask for it, or the actor may not read the access log.</summary>
    public AccessSummary? AccessSummary { get; init; }
}

/// <summary>One revision of one document, opened.</summary>
/// <param name="Document">What the section's kind says; <see cref="NotOpened"/> where it does not open.</param>
public sealed record OpenedDocument(Section Section, Guid Item, int Revision, DateTime RecordedAt, Guid RecordedBy, object Document)
{
    /// <summary>False for a document that is there and says nothing: see <see cref="NotOpened"/>.</summary>
    public bool IsOpen => Document is not NotOpened;

    /// <summary>Who recorded it, where the view shows names.</summary>
    public string? RecordedByName { get; init; }
}

/// <summary>Something that happened in a case: facts only.</summary>
public sealed record CaseEvent(
    Guid Id, DateTime At, DateOnly On, Guid StaffId, Guid OrganisationId, string UseCase, IReadOnlyList<TrackStep> Steps, IReadOnlyList<SealedRevision> Sealed)
{
    /// <summary>Who did it, where the view shows names; null for a job.</summary>
    public string? StaffName { get; init; }

    public string? OrganisationName { get; init; }

    internal CaseEvent With(ShownNames names) => this with { StaffName = names.OfStaff(StaffId), OrganisationName = names.OfOrganisation(OrganisationId) };
}

using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Persistence;

// Rows hold facts that identify nobody, ids, and ciphertext. A test walks every mapped column and refuses free text.

/// <summary>One case: single-valued facts. Tracks, assignments, clocks and tasks are rows of their own.</summary>
internal sealed class CaseRow
{
    public Guid Id { get; set; }
    public string Reference { get; set; } = "";

    /// <summary>The code name as a number, computed from the id, to be found by it; null until <see cref="Setup.RecordsDatabase"/> has filled in what was there before it.</summary>
    public int? CodeNumber { get; set; }
    public string Profile { get; set; } = "";
    public string ProfileVersion { get; set; } = "";
    public string? SubPopulation { get; set; }
    public EntryRoute Entry { get; set; }
    public AgeClass Age { get; set; }
    public MainState MainState { get; set; }
    public DateTime OpenedAt { get; set; }
    public Guid ReferrerId { get; set; }
    public Guid ReferrerOrganisationId { get; set; }
    public Guid? AuthorityId { get; set; }
    public bool HighRisk { get; set; }
    public bool InterpreterNeeded { get; set; }
    public bool DoNotPhone { get; set; }
    public bool DoNotWrite { get; set; }
    public int Version { get; set; }
}

/// <summary>One record of facts that a capability keeps of a case: readable text, nothing in it identifies anybody.</summary>
internal sealed class FactsRow
{
    public Guid CaseId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Empty where there is one.</summary>
    public string Instance { get; set; } = "";

    /// <summary>Of the shape, not of the case.</summary>
    public int Version { get; set; }
    public string Json { get; set; } = "";
}

internal sealed class TrackRow
{
    public Guid CaseId { get; set; }
    public Track Track { get; set; }

    /// <summary>Empty for a track that runs once.</summary>
    public string Instance { get; set; } = "";
    public string State { get; set; } = "";
    public DateOnly Since { get; set; }
}

/// <summary>A sealed document, append-only: a correction is the next revision.</summary>
internal sealed class SectionRow
{
    public Guid CaseId { get; set; }
    public string Section { get; set; } = "";
    public Guid Item { get; set; }
    public int Revision { get; set; }
    public int SchemaVersion { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid RecordedBy { get; set; }
    public byte[] Sealed { get; set; } = [];

    /// <summary>The version that the case had after the change which added this, and the place within that change: the order of documents.</summary>
    public int Version { get; set; }
    public int Position { get; set; }
}

/// <summary>A wrapped case key. Backed up apart from the data; deleting it erases the person.</summary>
internal sealed class CaseKeyRow
{
    public Guid CaseId { get; set; }
    public int Version { get; set; }
    public int MasterKey { get; set; }
    public byte[] Wrapped { get; set; } = [];
}

/// <summary>What happened in a case: one row for each use case carried out, append-only.</summary>
internal sealed class EventRow
{
    public Guid Id { get; set; }
    public Guid CaseId { get; set; }

    /// <summary>The version that the case has since: the order of events.</summary>
    public int Version { get; set; }
    public DateTime At { get; set; }
    public DateOnly On { get; set; }
    public Guid StaffId { get; set; }
    public Guid OrganisationId { get; set; }
    public string UseCase { get; set; } = "";
    public string ProfileVersion { get; set; } = "";
    public string Steps { get; set; } = "";
    public string Sealed { get; set; } = "";

    public CaseEvent AsEvent() =>
        new(Id, At, On, StaffId, OrganisationId, UseCase, StoredEvents.ReadSteps(Steps), StoredEvents.Read(StoredEvents.Sealed, Sealed));
}

internal sealed class FileRow
{
    public Guid Id { get; set; }
    public Guid CaseId { get; set; }
    public DataCategory Category { get; set; }
    public long Length { get; set; }
    public int KeyVersion { get; set; }
    public DateTime AttachedAt { get; set; }
    public Guid AttachedBy { get; set; }

    /// <summary>Among the files of the case, for those of one instant.</summary>
    public int Position { get; set; }
}

internal sealed class FilePartRow
{
    public Guid FileId { get; set; }
    public int Part { get; set; }
    public byte[] Sealed { get; set; } = [];
}

/// <summary>A blind token of a person's names and birth year: selects candidates, proves nothing.</summary>
internal sealed class PersonTokenRow
{
    public Guid CaseId { get; set; }
    public string Kind { get; set; } = "";
    public byte[] Token { get; set; } = [];
}

/// <summary>The first answer to a request that may be repeated. Holds ids, names of sections, states and dates only.</summary>
internal sealed class IdempotencyRow
{
    public Guid StaffId { get; set; }
    public byte[] Key { get; set; } = [];
    public byte[] Body { get; set; } = [];
    public Guid CaseId { get; set; }
    public DateTime At { get; set; }
    public string Result { get; set; } = "";
}

internal sealed class OrganisationRow
{
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public OrganisationKind Kind { get; set; }
    public IReadOnlyList<string> DecidesFor { get; set; } = [];
    public IReadOnlyList<string> SupportsFor { get; set; } = [];

    /// <summary><see cref="Organisation.Rank"/>.</summary>
    public int Rank { get; set; }
}

/// <summary>A form that was begun: whose and when is readable, nothing else. Two pieces sealed apart, both bound to author, id and revision.</summary>
internal sealed class DraftRow
{
    public Guid Id { get; set; }
    public Guid StaffId { get; set; }

    /// <summary>A keyed hash of author, case, form and item: one draft of each.</summary>
    public byte[] Place { get; set; } = [];
    public int Revision { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime SavedAt { get; set; }
    public DateOnly DeleteOn { get; set; }

    /// <summary>Among the drafts of the author, for those saved in one instant.</summary>
    public int Position { get; set; }
    public byte[] Label { get; set; } = [];
    public byte[] Content { get; set; } = [];
}

/// <summary>One key of the ring that protects cookies and forms, sealed whole.</summary>
internal sealed class RingKeyRow
{
    public Guid Id { get; set; }
    public DateTime StoredAt { get; set; }
    public byte[] Sealed { get; set; } = [];
}

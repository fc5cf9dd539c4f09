namespace Nrm.Casework.Cases;

/// <summary>What a member of staff does for a case.</summary>
public enum CaseFunction
{
    /// <summary>Decides for the competent authority.</summary>
    Decider,

    /// <summary>Reviews a negative decision or a reconsideration; never the first decider (INV-16).</summary>
    Reviewer,

    /// <summary>Plans and follows help.</summary>
    Support,
}

/// <summary>
/// A case asked of an organisation, and, once somebody took it, the person who has it. Without <paramref name="StaffId"/> it is
/// a request in the organisation's queue: its staff see the facts and open no section.
/// </summary>
public sealed record Assignment(
    Guid Id, Guid OrganisationId, CaseFunction Function, Guid? StaffId, DateTime RequestedAt, DateTime? AcceptedAt, DateTime? EndedAt)
{
    public bool IsPending => StaffId is null && EndedAt is null;

    public bool IsActive => StaffId is not null && EndedAt is null;
}

using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Records;

/// <summary>One line of a case's access log.</summary>
/// <param name="Staff">The member of staff by name; null for a job.</param>
/// <param name="Explanation">The code of why access was given or refused.</param>
/// <param name="OfTheTeam">False when the actor has no part in the case now: such lines come first on the page.</param>
public sealed record AccessLogLine(
    DateTime At, string Kind, string Subject, AuditOutcome Outcome, Guid? StaffId, string? Staff, string? Organisation, string? Explanation, string? Purpose,
    IReadOnlyList<string> Sections, bool OfTheTeam)
{
    /// <summary>What the actor does in the case now; empty for somebody outside the team.</summary>
    public IReadOnlyList<CaseFunction> Functions { get; init; } = [];

    /// <summary>Random, and the same for all entries that one request made; null for a job.</summary>
    public string? RequestId { get; init; }

    /// <summary>The role that gave access, as the explanation says it; null where it was refused.</summary>
    public Role? Role => Explanation?.Split('/') is [var role, _] ? Codes.Parse<Role>(role) : null;
}

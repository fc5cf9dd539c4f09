using Nrm.Casework.Cases;

namespace Nrm.Records.Views;

/// <summary>Who works on a case, or is asked to: names, for those whose relationship shows them.</summary>
/// <param name="StaffId">Null while the case waits in the organisation's queue.</param>
/// <param name="Lead">True for the one whom others ask first (<see cref="CaseFacts.Lead"/>).</param>
/// <param name="Since">When they took it; while it waits, when they were asked. UTC.</param>
public sealed record CaseParticipant(
    CaseFunction Function, Guid OrganisationId, string? Organisation, Guid? StaffId, string? DisplayName, bool Lead, DateTime Since)
{
    internal static IReadOnlyList<CaseParticipant> Of(CaseFacts shown, ShownNames names) =>
    [
        .. shown.Assignments.Where(a => a.EndedAt is null).OrderByDescending(a => a == shown.Lead).ThenBy(a => a.IsPending).ThenBy(a => a.Function)
            .Select(a => new CaseParticipant(
                a.Function, a.OrganisationId, names.OfOrganisation(a.OrganisationId), a.StaffId, a.StaffId is { } id ? names.OfStaff(id) : null, a == shown.Lead,
                a.AcceptedAt ?? a.RequestedAt)),
    ];
}

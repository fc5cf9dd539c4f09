using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cases;

/// <summary>Names of staff and organisations, for those who may see who they are.</summary>
internal static class NamesStore
{
    /// <summary>Who occurs in these facts, as far as they are shown, in the documents and in the events.</summary>
    public static Task<ShownNames> In(NrmDbContext db, CaseFacts shown, List<SectionRow> rows, IReadOnlyList<CaseEvent> events, CancellationToken cancel) => Of(
        db,
        [
            .. shown.Assignments.Select(a => a.StaffId).OfType<Guid>(), .. shown.Tasks.Select(t => t.DoneBy).OfType<Guid>(), .. shown.Legal.Decisions.Select(d => d.DeciderId),
            .. rows.Select(r => r.RecordedBy), .. events.Select(e => e.StaffId), shown.ReferrerId,
        ],
        [.. shown.Assignments.Select(a => a.OrganisationId), .. events.Select(e => e.OrganisationId), shown.ReferrerOrganisationId, .. shown.AuthorityId is { } id ? [id] : Array.Empty<Guid>()],
        cancel);

    public static async Task<ShownNames> Of(NrmDbContext db, IReadOnlyList<Guid> staff, IReadOnlyList<Guid> organisations, CancellationToken cancel)
    {
        var (people, places) = (staff.Distinct().ToArray(), organisations.Distinct().ToArray());
        return new ShownNames(
            people.Length == 0 ? new() : await db.Users.AsNoTracking().Where(s => EF.Parameter(people).Contains(s.Id)).Select(s => new { s.Id, s.DisplayName }).ToDictionaryAsync(s => s.Id, s => s.DisplayName, cancel),
            places.Length == 0 ? new() : await db.Organisations.AsNoTracking().Where(o => EF.Parameter(places).Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancel));
    }
}

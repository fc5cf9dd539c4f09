using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Documents;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cases;

/// <summary>Rows of sealed documents. Ciphertext only: opening is the vault's.</summary>
internal static class SectionStore
{
    /// <summary>The newest revision of each document of these sections.</summary>
    public static async Task<List<SectionRow>> Latest(NrmDbContext db, Guid caseId, IReadOnlyList<Section> sections, CancellationToken cancel)
    {
        if (sections.Count == 0)
        {
            return [];
        }

        if (sections is [var only])
        {
            return await FactsQueries.Of(db).Latest(db, caseId, only.Name).ToListAsync(cancel);
        }

        // One parameter that holds all names: the statement is the same for any number of them, and is made once.
        var names = sections.Select(s => s.Name).ToArray();
        return await db.Sections.AsNoTracking()
            .Where(s => s.CaseId == caseId && EF.Parameter(names).Contains(s.Section))
            .Where(s => !db.Sections.Any(o => o.CaseId == s.CaseId && o.Section == s.Section && o.Item == s.Item && o.Revision > s.Revision))
            .OrderBy(s => s.Version).ThenBy(s => s.Position)
            .ToListAsync(cancel);
    }

    /// <summary>All revisions of one section, oldest first: history is part of the record.</summary>
    public static Task<List<SectionRow>> History(NrmDbContext db, Guid caseId, Section section, CancellationToken cancel) =>
        db.Sections.AsNoTracking().Where(s => s.CaseId == caseId && s.Section == section.Name)
            .OrderBy(s => s.Version).ThenBy(s => s.Position).ToListAsync(cancel);

    /// <summary>These revisions, in the order in which they are named.</summary>
    public static async Task<List<SectionRow>> Those(NrmDbContext db, Guid caseId, IReadOnlyList<SealedRevision> named, CancellationToken cancel)
    {
        var sections = named.Select(r => r.Section).Distinct().ToArray();
        var rows = await db.Sections.AsNoTracking().Where(s => s.CaseId == caseId && sections.Contains(s.Section)).ToListAsync(cancel);
        return [.. named.Select(n => rows.Single(r => r.Section == n.Section && r.Item == n.Item && r.Revision == n.Revision))];
    }

    /// <summary>The newest revision of one document; null when there is none.</summary>
    public static Task<SectionRow?> Newest(NrmDbContext db, Guid caseId, Section section, Guid item, CancellationToken cancel) =>
        db.Sections.AsNoTracking().Where(s => s.CaseId == caseId && s.Section == section.Name && s.Item == item)
            .OrderByDescending(s => s.Revision).FirstOrDefaultAsync(cancel);
}

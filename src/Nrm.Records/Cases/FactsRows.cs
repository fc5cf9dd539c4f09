using System.Text;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Cases.Legacy;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cases;

/// <summary>The records of facts of a case, each read by its name and version.</summary>
internal static class FactsRows
{
    private static readonly FactsKey Whole = new(LegalV1.Stored.Name, "");

    /// <summary>One record that cannot be read is named and takes no other with it; one of a name that this version does not know stays where it is stored.</summary>
    /// <param name="unread">Receives the names of those that could not be read.</param>
    public static LegalFacts Read(IReadOnlyList<FactsRow> rows, ICollection<string> unread)
    {
        var facts = new LegalFacts();
        if (rows.FirstOrDefault(r => r.Name == LegalV1.Stored.Name) is { } all)
        {
            facts = Read(LegalV1.Stored, all, unread) is LegalV1 before ? before.Apart() : facts;
            facts = facts with { Kept = facts.Kept.SetItem(Whole, new KeptFacts(null, "")) };
        }

        foreach (var row in rows)
        {
            if (StoredFacts.Find(row.Name) is { } stored)
            {
                var value = Read(stored, row, unread);
                facts = facts with { Kept = facts.Kept.SetItem(new FactsKey(row.Name, row.Instance), new KeptFacts(value, row.Version == stored.Version ? row.Json : "")) };
            }
        }

        return facts;
    }

    /// <summary>Adds what differs, and what was read from the one document of release 0, which goes.</summary>
    public static void Store(NrmDbContext db, Guid caseId, LegalFacts? before, LegalFacts after)
    {
        foreach (var (key, kept) in after.Kept)
        {
            if (key == Whole)
            {
                db.Entry(new FactsRow { CaseId = caseId, Name = key.Name }).State = EntityState.Deleted;
                continue;
            }

            var was = before?.Kept.GetValueOrDefault(key);
            if (kept.Stored is not null && ReferenceEquals(was?.Value, kept.Value))
            {
                continue;
            }

            var stored = StoredFacts.Find(key.Name) ?? throw new UndeclaredException($"facts {key.Name}");
            db.Entry(new FactsRow
            {
                CaseId = caseId,
                Name = key.Name,
                Instance = key.Instance,
                Version = stored.Version,
                Json = Encoding.UTF8.GetString(stored.Write(kept.Value, Encoding.UTF8.GetBytes(kept.Stored ?? ""))),
            }).State = was?.Stored is null ? EntityState.Added : EntityState.Modified;
        }
    }

    private static object? Read(Stored stored, FactsRow row, ICollection<string> unread)
    {
        try
        {
            return stored.Read(row.Version, Encoding.UTF8.GetBytes(row.Json));
        }
        catch (UnreadableException)
        {
            unread.Add(row.Instance.Length == 0 ? row.Name : $"{row.Name}/{row.Instance}");
            return null;
        }
    }
}

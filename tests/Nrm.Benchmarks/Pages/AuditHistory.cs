using System.Text.Json;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Benchmarks.Pages;

/// <summary>
/// A year and a half of looks, as one node's chain that verifies: four in five at cases by those who have them, the rest lists, changes and
/// refusals. Few cases have most of the looks, as in work, and one has two in a hundred of all.
/// </summary>
internal static class AuditHistory
{
    private static readonly string[] Columns =
    [
        "NodeId", "NodeCounter", "Id", "SchemaVersion", "RecordedAt", "Kind", "Outcome", "ActorId", "OrganisationId", "SessionId", "CaseId", "Subject", "Sections",
        "Explanation", "Purpose", "RequestId", "Detail", "PreviousCommitment", "Salt", "Commitment",
    ];

    private static readonly (string Subject, string[] Sections)[] Views =
    [
        ("overview", []), ("overview", [Nrm.Records.AccessSummary.Subject]), ("sections", ["person", "contact"]), ("sections", ["needs", "plan"]), ("timeline", []), ("tasks", []),
    ];

    public static async Task Add(NrmDbContext db, Bulk bulk, KeySource keys, int count, Guid largest)
    {
        if (count <= 0)
        {
            return;
        }

        var cases = await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        var parts = (await db.Assignments.Where(a => a.StaffId != null).Select(a => new { Case = EF.Property<Guid>(a, Mapping.CaseId), Staff = a.StaffId!.Value, a.OrganisationId }).ToListAsync())
            .ToLookup(a => a.Case, a => (a.Staff, a.OrganisationId));
        var everybody = (await db.Users.Select(u => new { u.Id, u.OrganisationId }).ToListAsync()).Select(u => (u.Id, u.OrganisationId)).ToList();
        var random = new Random(2);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cases));
        var end = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        var begin = end.AddDays(-550);
        var node = Guid.CreateVersion7();
        db.AuditNodes.Add(new NodeRow { Id = node, StartedAt = AuditEntry.Instant(begin) });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var (counter, previous) = (0L, AuditEntry.NoPrevious());
        for (var written = 0; written < count; written += 20_000)
        {
            var batch = new List<object[]>();
            for (var i = written; i < Math.Min(count, written + 20_000); i++)
            {
                var at = AuditEntry.Instant(begin + ((end - begin) * ((double)i / count)));
                var row = (One(at) with { NodeId = node, NodeCounter = ++counter, PreviousCommitment = previous }).ToRow(RandomNumberGenerator.GetBytes(16));
                previous = row.Commitment;
                batch.Add(Values(row));
            }

            await bulk.Write("audit_entries", Columns, batch);
        }

        AuditEntry One(DateTime at)
        {
            var id = Guid.CreateVersion7(at);
            var entry = new AuditEntry
            {
                Id = id, RecordedAt = at, Kind = AuditKinds.Read, Outcome = AuditOutcome.Allowed, Subject = "overview", NodeId = node, NodeCounter = 0, PreviousCommitment = [],
                SessionId = Guid.CreateVersion7(at), RequestId = Convert.ToHexStringLower(id.ToByteArray()),
            };
            var chance = random.NextDouble();
            if (chance < 0.1)
            {
                var (staff, place) = everybody[random.Next(everybody.Count)];
                var shown = Enumerable.Range(0, random.Next(1, 30)).Select(_ => cases[random.Next(cases.Count)]);
                return entry with
                {
                    Kind = AuditKinds.Find, Subject = random.Next(2) == 0 ? "cases" : "work", ActorId = staff, OrganisationId = place, Explanation = "role;by=all;found=12",
                    Detail = keys.Purpose("audit").Seal(new SectionAddress(Guid.Empty, "audit", id, 1, 1), System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { cases = shown }, CaseJson.Options)),
                };
            }

            var of = random.NextDouble() < 0.02 ? largest : cases[(int)(cases.Count * Math.Pow(random.NextDouble(), 2))];
            var team = parts[of].ToList();
            var outside = team.Count == 0 || random.NextDouble() < 0.05;
            var (actor, organisation) = outside ? everybody[random.Next(everybody.Count)] : team[random.Next(team.Count)];
            var (subject, sections) = Views[random.Next(Views.Length)];
            entry = entry with { CaseId = of, ActorId = actor, OrganisationId = organisation, Subject = subject, Sections = sections, Explanation = "support-worker/assigned" };
            return outside ? entry with { Outcome = AuditOutcome.Denied, Sections = [], Explanation = "not-your-case" }
                : chance < 0.2 ? entry with { Kind = AuditKinds.Change, Subject = "add-note", Sections = ["notes"] } : entry;
        }
    }

    private static object[] Values(AuditEntryRow row) =>
    [
        row.NodeId, row.NodeCounter, row.Id, row.SchemaVersion, row.RecordedAt, row.Kind, row.Outcome.ToString(), Or(row.ActorId), Or(row.OrganisationId), Or(row.SessionId), Or(row.CaseId),
        row.Subject, JsonSerializer.Serialize(row.Sections, CaseJson.Options), Or(row.Explanation), Or(row.Purpose), Or(row.RequestId), row.Detail, row.PreviousCommitment, row.Salt, row.Commitment,
    ];

    private static object Or(object? value) => value ?? DBNull.Value;
}

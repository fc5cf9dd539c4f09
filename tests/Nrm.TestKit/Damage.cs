using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Documents;
using Nrm.Casework.Kernel;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.TestKit;

/// <summary>What can become of a stored document: planted as its newest revision, behind the door.</summary>
public enum Damage
{
    OneByteFlipped,
    KeyGone,
    OfAnotherVersion,
    CutShort,
    NoJson,
    AMemberOfTomorrow,
    ASectionOfTomorrow,
    FactsOfAnotherShape,
}

public static class DamageOfDocuments
{
    /// <summary>False for what leaves every document readable.</summary>
    public static bool Closes(this Damage damage) => damage is Damage.OneByteFlipped or Damage.KeyGone or Damage.OfAnotherVersion or Damage.CutShort or Damage.NoJson;

    /// <summary>Damages these sections of a case, also those in which nothing was recorded; what concerns the whole case, whatever is named.</summary>
    public static async Task Plant(this TestRecords door, Guid caseId, Damage damage, params IReadOnlyList<Section> sections)
    {
        await using var db = await door.Context();
        switch (damage)
        {
            case Damage.KeyGone:
                await db.CaseKeys.Where(k => k.CaseId == caseId).ExecuteDeleteAsync();
                return;
            case Damage.FactsOfAnotherShape:
                await db.Facts.Where(f => f.CaseId == caseId).ExecuteUpdateAsync(f => f.SetProperty(r => r.Json, """{"made":{"of":"tomorrow"},"answers":7,"recorded":"perhaps"""));
                return;
        }

        using var vault = CaseVault.Unlock(door.Get<KeySource>(), caseId, await CaseVault.WrappedKeys(db, caseId));
        foreach (var section in sections)
        {
            var last = (await db.Sections.AsNoTracking().Where(s => s.CaseId == caseId && s.Section == section.Name).ToListAsync()).OrderBy(s => s.Version).ThenBy(s => s.Position).LastOrDefault();
            if (last is null && damage is Damage.AMemberOfTomorrow)
            {
                continue;
            }

            var item = last?.Item ?? (section.Many ? Ids.New() : Guid.Empty);
            last = last is null ? null : await SectionStore.Newest(db, caseId, section, item, default);
            var json = last is null ? "{}" : Encoding.UTF8.GetString(vault.OpenBytes(section.Category, last));
            var (name, version) = (damage is Damage.ASectionOfTomorrow ? $"{section.Name}-of-tomorrow" : section.Name, damage is Damage.OfAnotherVersion ? 99 : section.SchemaVersion);
            var revision = (last?.Revision ?? 0) + 1;
            var bytes = vault.Newest.Seal(Codes.Of(section.Category), new SectionAddress(caseId, name, item, version, revision), Encoding.UTF8.GetBytes(Changed(json, damage)));
            if (damage is Damage.OneByteFlipped)
            {
                bytes[^20] ^= 1;
            }

            db.Sections.Add(new SectionRow
            {
                CaseId = caseId, Section = name, Item = item, Revision = revision, SchemaVersion = version, RecordedAt = last?.RecordedAt ?? new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc),
                RecordedBy = last?.RecordedBy ?? Ids.New(), Sealed = bytes, Version = last?.Version ?? 1, Position = 100 + sections.ToList().IndexOf(section),
            });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static string Changed(string json, Damage damage) => damage switch
    {
        Damage.CutShort => json[..^1],
        Damage.NoJson => "no JSON",
        Damage.AMemberOfTomorrow => WithAMember(JsonNode.Parse(json)!).ToJsonString(),
        _ => json,
    };

    private static JsonNode WithAMember(JsonNode document)
    {
        document["ofTomorrow"] = new JsonObject { ["flag"] = true };
        return document;
    }
}

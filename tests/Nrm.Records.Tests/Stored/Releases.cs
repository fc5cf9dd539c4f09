using System.Text;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Work;
using Nrm.Records.Audit;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Records.Views;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Stored;

/// <summary>Whole installations of released versions: copied, migrated, opened, verified, for ever.</summary>
public class Releases
{
    public static IEnumerable<TheoryDataRow<string, DatabaseProvider>> Kept =>
        from release in Release.All
        from provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres }
        select new TheoryDataRow<string, DatabaseProvider>(release, provider) { Skip = TestDatabases.WhyNot(provider) };

    [Theory, MemberData(nameof(Kept))]
    public async Task Everything_in_it_opens_and_its_log_verifies(string release, DatabaseProvider provider)
    {
        await using var database = await Release.Copy(release, provider);
        await using var door = TestRecords.Open(database, new TestClock(Release.LeftAt));
        var cases = Convert.ToInt32(await door.Scalar("SELECT COUNT(*) FROM cases"), System.Globalization.CultureInfo.InvariantCulture);
        await door.Get<RecordsDatabase>().Migrate();
        await door.Get<RecordsDatabase>().Check();

        var seen = new HashSet<Guid>();
        foreach (var actor in await Staff(door))
        {
            foreach (var wanted in Enum.GetValues<WorkWanted>())
            {
                Assert.True(await door.Work.Find(actor, wanted) is Outcome<WorkList>.Done or Outcome<WorkList>.Denied);
            }

            await door.Work.CountLate(actor);
            foreach (var found in (await Listed(door, actor)).Where(seen.Add))
            {
                var look = await door.See(actor, found, new PageLook(frame => new Wanted([.. frame.Readable]) { Events = true, Access = true }));
                Assert.Empty(look.Overview.Facts.Unread);
            }
        }

        Assert.True(cases > 200, $"Only {cases} cases: the corpus is not whole.");
        Assert.Equal(cases, seen.Count);
        Assert.True(await OpenAll(door) > 2_000, "Hardly any document: the corpus is not whole.");
        Assert.Empty((await door.Get<AuditCheck>().Verify()).Findings);
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task Migrated_it_has_the_schema_of_a_database_that_is_made_today(string release, DatabaseProvider provider)
    {
        await using var old = await Release.Copy(release, provider);
        await using var migrated = TestRecords.Open(old, new TestClock(Release.LeftAt));
        await migrated.Get<RecordsDatabase>().Migrate();
        await using var made = await TestRecords.Open(provider);

        Assert.Equal(await Schema(made, provider), await Schema(migrated, provider));
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task What_it_holds_has_a_place_in_the_order_in_which_it_came(string release, DatabaseProvider provider)
    {
        await using var database = await Release.Copy(release, provider);
        await using var door = TestRecords.Open(database, new TestClock(Release.LeftAt));
        await door.Get<RecordsDatabase>().Migrate();
        await using var db = await door.Context();

        Assert.Empty(await db.Sections.Where(s => s.Version == 0 || s.Position == 0).ToListAsync());
        Assert.Empty(await db.Cases.Where(c => db.Events.Count(e => e.CaseId == c.Id) != c.Version || db.Events.Where(e => e.CaseId == c.Id).Max(e => e.Version) != c.Version).ToListAsync());
        var all = await db.Events.AsNoTracking().ToListAsync();
        Assert.All(all, e => StoredEvents.Steps.Read(1, Encoding.UTF8.GetBytes(e.Steps))); // what an event shows would be empty, and nobody would know
        foreach (var of in all.GroupBy(e => e.CaseId))
        {
            var events = of.OrderBy(e => e.Version).ToList();
            Assert.Equal(events.Select(e => e.At).Order(), events.Select(e => e.At));
            var sections = await db.Sections.AsNoTracking().Where(s => s.CaseId == of.Key).OrderBy(s => s.Version).ThenBy(s => s.Position).ToListAsync();
            Assert.Equal(events.SelectMany(e => e.AsEvent().Sealed), sections.Select(s => new SealedRevision(s.Section, s.Item, s.Revision)));
        }

        var ranks = await db.Organisations.Select(o => o.Rank).ToListAsync();
        Assert.Equal(Enumerable.Range(1, ranks.Count), ranks.Order());
    }

    /// <summary>Every revision of every document, also those that none of today's roles may read.</summary>
    private static async Task<int> OpenAll(TestRecords door)
    {
        await using var db = await door.Context();
        var (rows, wrapped) = (await db.Sections.AsNoTracking().ToListAsync(), (await db.CaseKeys.AsNoTracking().ToListAsync()).ToLookup(k => k.CaseId));
        foreach (var of in rows.GroupBy(r => r.CaseId))
        {
            using var vault = CaseVault.Unlock(door.Get<KeySource>(), of.Key, [.. wrapped[of.Key]]);
            Assert.All(of, r => Assert.NotNull(vault.Open(Sections.Find(r.Section)!, r)));
        }

        return rows.Count;
    }

    private static async Task<IReadOnlyList<Actor>> Staff(TestRecords door)
    {
        var organisations = (await door.Get<Nrm.Records.Staff.Organisations>().All()).ToDictionary(o => o.Id);
        var accounts = Assert.IsType<Outcome<IReadOnlyList<StaffLine>>.Done>(await door.Get<StaffDirectory>().List(Operator.Actor)).Value;
        return [.. accounts.Select(a => new Actor(a.Id, a.OrganisationId, organisations[a.OrganisationId].Kind, a.Roles.ToHashSet()))];
    }

    private static async Task<IReadOnlyList<Guid>> Listed(TestRecords door, Actor actor)
    {
        var (found, criteria) = (new List<Guid>(), new CaseCriteria { PageSize = 200 });
        while (await door.Search.Find(actor, criteria) is Outcome<CaseList>.Done page)
        {
            found.AddRange(page.Value.Cases.Select(c => c.Facts.Id));
            if (page.Value.Next is not { } next)
            {
                break;
            }

            criteria = criteria with { After = next };
        }

        return found;
    }

    private static Task<IReadOnlyList<string>> Schema(TestRecords door, DatabaseProvider provider) => door.Column(provider switch
    {
        DatabaseProvider.Sqlite => "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1",
        _ => """
            SELECT * FROM (
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || COALESCE(character_maximum_length, 0) || ' ' || is_nullable || ' ' || COALESCE(column_default, '')
                FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal) s(line)
            ORDER BY 1
            """,
    });
}

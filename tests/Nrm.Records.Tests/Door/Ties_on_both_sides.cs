using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Cases;
using Nrm.Records.Door;
using Nrm.Records.Persistence;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Door;

/// <summary>Every tie of the table of roles, asked by the policy of facts and by the database of rows: both say the same of every case.</summary>
public sealed class Ties_on_both_sides
{
    private const int Cases = 60;

    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task The_policy_and_the_queries_agree_on_every_role_tie_and_case(DatabaseProvider provider, int seed)
    {
        await using var door = await TestRecords.Open(provider);
        await using var db = await door.Context();
        var random = new Random(seed);
        Actor[] actors = [.. from organisation in new[] { Actors.Authority, Actors.Shelter } from role in Enum.GetValues<Role>() select Actors.Of(organisation, role), Actors.Of(Actors.Shelter, Enum.GetValues<Role>())];
        for (var i = 0; i < Cases; i++)
        {
            await Draw(db, actors, random, i);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var facts = await FactsStore.Load(db, await db.Cases.Select(c => c.Id).ToListAsync(), default);
        Assert.Equal(Cases, facts.Count);

        var seen = new Dictionary<Tie, (int Holds, int Not)>();
        foreach (var actor in actors)
        {
            var queries = new TieQueries(db, actor);
            foreach (var tie in Roles.TiesOf(actor))
            {
                var policy = facts.Where(f => tie.Holds(actor, f)).Select(f => f.Id).Order().ToList();
                var (holds, not) = seen.GetValueOrDefault(tie);
                seen[tie] = (holds + policy.Count, not + Cases - policy.Count);

                Assert.Equal(policy, (await queries.Cases([tie]).Distinct().ToListAsync()).Order());
                Assert.Equal(policy, (await db.Cases.Where(queries.Any([tie])).Select(c => c.Id).ToListAsync()).Order());
            }

            var known = facts.Where(f => AccessPolicy.ToFacts(actor, f) is AccessDecision.Allowed).Select(f => f.Id).Order().ToList();
            Assert.Equal(known, (await queries.Cases(Roles.TiesOf(actor)).Distinct().ToListAsync()).Order());
            Assert.Equal(known, (await db.Cases.Where(queries.Any(Roles.TiesOf(actor))).Select(c => c.Id).ToListAsync()).Order());
        }

        Assert.Equal(Roles.Ties.Count, seen.Count);
        Assert.All(seen, s => Assert.True(s.Value is { Holds: > 0, Not: > 0 }, $"{s.Key.Role} {s.Key.As} {s.Key.Function}: nothing was drawn that tells it apart"));
    }

    /// <summary>Ties for a time, as emergency access or a hearing has them: over on the instant, for the policy and for every list, and never begun for an actor who does not say when they ask.</summary>
    [Theory]
    [OnEveryDatabase(1)]
    [OnEveryDatabase(2)]
    public async Task A_tie_for_a_time_ends_on_both_sides_at_once(DatabaseProvider provider, int seed)
    {
        Tie[] planted =
        [
            new(Role.SupportWorker, Relationship.Assigned, "planted", byAssignment: (me, a) => a.StaffId == me.StaffId && a.EndedAt != null && a.EndedAt > me.AskedAt) { Scope = ["health"] },
            new(Role.SupportWorker, Relationship.Referrer, "planted", byCase: (me, c) => c.ReferrerId == me.StaffId && c.Assignments.Any(a => a.EndedAt > me.AskedAt)),
        ];
        await using var door = await TestRecords.Open(provider);
        await using var db = await door.Context();
        var (random, now) = (new Random(seed), new DateTime(2026, 11, 29, 12, 0, 0, DateTimeKind.Utc));
        Actor[] actors = [Actors.Of(Actors.Authority, Role.SupportWorker), Actors.Of(Actors.Shelter, Role.SupportWorker)];
        for (var i = 0; i < Cases; i++)
        {
            await Draw(db, actors, random, i, () => random.Next(4) switch { 0 => null, 1 => now, 2 => now.AddSeconds(1), _ => now.AddSeconds(-1) });
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var facts = await FactsStore.Load(db, await db.Cases.Select(c => c.Id).ToListAsync(), default);
        foreach (var tie in planted)
        {
            foreach (var actor in actors)
            {
                var before = await Same(tie, actor with { AskedAt = now.AddSeconds(-1) });
                var at = await Same(tie, actor with { AskedAt = now });
                Assert.True(at.Count > 0 && before.Count > at.Count && before.Count < Cases, $"{before.Count}, then {at.Count} of {Cases}: nothing was drawn that tells them apart");
                Assert.Empty(await Same(tie, actor with { AskedAt = now.AddSeconds(1) }));
                Assert.Empty(await Same(tie, actor));
            }
        }

        async Task<List<Guid>> Same(Tie tie, Actor actor)
        {
            var queries = new TieQueries(db, actor);
            var policy = facts.Where(f => tie.Holds(actor, f)).Select(f => f.Id).Order().ToList();
            Assert.Equal(policy, (await queries.Cases([tie]).Distinct().ToListAsync()).Order());
            Assert.Equal(policy, (await db.Cases.Where(queries.Any([tie])).Select(c => c.Id).ToListAsync()).Order());
            return policy;
        }
    }

    /// <summary>A tie that asks for what has no column would be decided in one place only.</summary>
    [Fact]
    public async Task A_tie_that_the_database_cannot_be_asked_for_is_refused()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var db = await door.Context();
        var tie = new Tie(Role.Supervisor, Relationship.OrganisationSupervisor, "planted", byCase: (me, c) => c.Unread.IsEmpty);

        Assert.Throws<UndeclaredException>(() => new TieQueries(db, Actors.Supervisor()).Any([tie]));
    }

    /// <summary>Who asks is a parameter: a statement made anew for everybody would be planned anew for everybody, and would stand with their id in logs.</summary>
    [Fact]
    public async Task Who_asks_is_no_part_of_the_statement()
    {
        await using var door = await TestRecords.Open(DatabaseProvider.Sqlite);
        await using var db = await door.Context();
        var actor = Actors.Of(Actors.Shelter, Enum.GetValues<Role>());

        var asked = db.Cases.Where(new TieQueries(db, actor).Any(Roles.TiesOf(actor))).ToQueryString();
        var statement = string.Join('\n', asked.Split('\n').Where(l => !l.StartsWith(".param", StringComparison.Ordinal)));

        Assert.DoesNotContain($"{actor.StaffId}", statement, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{actor.OrganisationId}", statement, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task Draw(NrmDbContext db, Actor[] actors, Random random, int number, Func<DateTime?>? ends = null)
    {
        ends ??= () => random.Next(3) == 0 ? DateTime.UnixEpoch : null;
        var referrer = Any();
        var row = new CaseRow
        {
            Id = Guid.CreateVersion7(), Reference = $"NRM-{number:0000}", Profile = "GB", ProfileVersion = "1", Entry = EntryRoute.Referral, Age = AgeClass.Adult,
            MainState = MainState.Referred, OpenedAt = DateTime.UnixEpoch.AddDays(number), ReferrerId = referrer.StaffId, ReferrerOrganisationId = referrer.OrganisationId,
            AuthorityId = random.Next(2) == 0 ? null : Any().OrganisationId,
        };
        await db.Cases.AddAsync(row);
        for (var i = random.Next(4); i > 0; i--)
        {
            var holder = Any();
            var assignment = new Assignment(
                Guid.CreateVersion7(), random.Next(3) == 0 ? Any().OrganisationId : holder.OrganisationId, (CaseFunction)random.Next(3), random.Next(3) == 0 ? null : holder.StaffId,
                DateTime.UnixEpoch, null, ends());
            db.Entry(assignment).Property(Mapping.CaseId).CurrentValue = row.Id;
            await db.Assignments.AddAsync(assignment);
        }

        Actor Any() => actors[random.Next(actors.Length)];
    }
}

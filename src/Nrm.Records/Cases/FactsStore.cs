using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Persistence;

namespace Nrm.Records.Cases;

/// <summary>Facts to rows and back. The same few statements on every database.</summary>
internal static class FactsStore
{
    public static async Task<CaseFacts?> Load(NrmDbContext db, Guid id)
    {
        // One connection for the six statements; given back before anybody waits for the writer, who needs one too.
        await db.Open();
        try
        {
            var queries = FactsQueries.Of(db);
            return await queries.Case(db, id) is not { } row ? null : Assemble(
                row,
                await queries.Facts(db, id).ToListAsync(),
                await queries.Tracks(db, id).ToListAsync(),
                await queries.Assignments(db, id).ToListAsync(),
                await queries.Clocks(db, id).ToListAsync(),
                await queries.Tasks(db, id).ToListAsync());
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Facts of several cases in six statements, in the order of <paramref name="ids"/>.</summary>
    public static async Task<IReadOnlyList<CaseFacts>> Load(NrmDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await db.Open(cancel);
        try
        {
            // One parameter that holds all ids: the statement is the same for any number of them, and is made once.
            var rows = await db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
            var kept = (await db.Facts.AsNoTracking().Where(f => EF.Parameter(ids).Contains(f.CaseId)).ToListAsync(cancel)).ToLookup(f => f.CaseId);
            var tracks = (await db.Tracks.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.CaseId)).ToListAsync(cancel)).ToLookup(t => t.CaseId);
            var assignments = (await Of(db.Assignments, ids).ToListAsync(cancel)).ToLookup(x => x.CaseId, x => x.Value);
            var clocks = (await Of(db.Clocks, ids).ToListAsync(cancel)).ToLookup(x => x.CaseId, x => x.Value);
            var tasks = (await Of(db.Tasks, ids).ToListAsync(cancel)).ToLookup(x => x.CaseId, x => x.Value);
            return [.. ids.Where(rows.ContainsKey).Select(id => Assemble(rows[id], [.. kept[id]], [.. tracks[id]], [.. assignments[id]], [.. clocks[id]], [.. tasks[id]]))];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Adds what differs between the facts as they were (null for a new case) and as they will be.</summary>
    public static void Store(NrmDbContext db, CaseFacts? before, CaseFacts after)
    {
        var row = Row(after);
        if (before is null)
        {
            db.Cases.Add(row);
        }
        else
        {
            db.Cases.Update(row).Property(c => c.Version).OriginalValue = before.Version;
        }

        foreach (var (track, state) in after.Tracks)
        {
            var old = before is not null && before.Tracks.TryGetValue(track, out var was) ? was : (TrackState?)null;
            if (old != state)
            {
                var stored = new TrackRow { CaseId = after.Id, Track = track.Track, Instance = track.Instance, State = state.State, Since = state.Since };
                db.Entry(stored).State = old is not null && HasRow(db, after.Id, track, old.Value) ? EntityState.Modified : EntityState.Added;
            }
        }

        FactsRows.Store(db, after.Id, before?.Legal, after.Legal);
        StoreAll(db, after.Id, after.Version, before?.Assignments ?? [], after.Assignments, a => a.Id);
        StoreAll(db, after.Id, after.Version, before?.Clocks ?? [], after.Clocks, c => c.Id);
        StoreAll(db, after.Id, after.Version, before?.Tasks ?? [], after.Tasks, t => t.Id);
    }

    /// <summary>A track at its initial state may have a row or none; one that has moved has one.</summary>
    private static bool HasRow(NrmDbContext db, Guid caseId, TrackInstance track, TrackState before) =>
        before.State != Engine.Definition(track.Track).Initial || db.Tracks.Any(t => t.CaseId == caseId && t.Track == track.Track && t.Instance == track.Instance);

    private static void StoreAll<T>(NrmDbContext db, Guid caseId, int version, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, Guid> id) where T : class
    {
        foreach (var (at, value) in after.Index())
        {
            var old = before.FirstOrDefault(b => id(b) == id(value));
            if (value.Equals(old))
            {
                continue;
            }

            var entry = db.Entry(value);
            entry.Property(Mapping.CaseId).CurrentValue = caseId;
            if (old is null)
            {
                entry.Property(Mapping.Version).CurrentValue = version;
                entry.Property(Mapping.Position).CurrentValue = at + 1;
                entry.State = EntityState.Added;
                continue;
            }

            entry.State = EntityState.Modified;
            entry.Property(Mapping.Version).IsModified = entry.Property(Mapping.Position).IsModified = false; // what has a place keeps it
        }
    }

    private static IQueryable<Owned<T>> Of<T>(DbSet<T> set, IReadOnlyList<Guid> ids) where T : class =>
        set.AsNoTracking().Where(x => EF.Parameter(ids).Contains(EF.Property<Guid>(x, Mapping.CaseId)))
            .OrderBy(x => EF.Property<int>(x, Mapping.Version)).ThenBy(x => EF.Property<int>(x, Mapping.Position))
            .Select(x => new Owned<T> { CaseId = EF.Property<Guid>(x, Mapping.CaseId), Value = x });

    private static CaseFacts Assemble(
        CaseRow row, List<FactsRow> kept, List<TrackRow> tracks, List<Assignment> assignments, List<CaseClock> clocks, List<CaseTask> tasks)
    {
        var unread = new List<string>();
        var legal = FactsRows.Read(kept, unread);
        return Assemble(row, tracks, assignments, clocks, tasks) with { Legal = legal, Unread = [.. Unread(row, tracks), .. unread] };
    }

    private static CaseFacts Assemble(CaseRow row, List<TrackRow> tracks, List<Assignment> assignments, List<CaseClock> clocks, List<CaseTask> tasks) => new()
    {
        Id = row.Id,
        Reference = row.Reference,
        Profile = row.Profile,
        ProfileVersion = row.ProfileVersion,
        SubPopulation = row.SubPopulation,
        Entry = row.Entry.IsKnown() ? row.Entry : EntryRoute.Signal,
        Age = row.Age.IsKnown() ? row.Age : AgeClass.PresumedChild,
        OpenedAt = row.OpenedAt,
        ReferrerId = row.ReferrerId,
        ReferrerOrganisationId = row.ReferrerOrganisationId,
        AuthorityId = row.AuthorityId,
        HighRisk = row.HighRisk,
        InterpreterNeeded = row.InterpreterNeeded,
        DoNotPhone = row.DoNotPhone,
        DoNotWrite = row.DoNotWrite,
        Version = row.Version,
        MainState = row.MainState,
        Tracks = Standing(row, tracks),
        Assignments = [.. assignments.Where(a => a.Function.IsKnown())],
        Clocks = [.. clocks.Where(c => c.Kind.IsKnown() && c.Length.Unit.IsKnown())],
        Tasks = [.. tasks.Where(t => t.Kind.IsKnown() && t.Function.IsKnown() && t.Clock?.IsKnown() is not false)],
    };

    /// <summary>A track without a row is at its initial state, since the case was opened: cases are older than tracks. One that this version does not know stays where it is stored.</summary>
    private static ImmutableSortedDictionary<TrackInstance, TrackState> Standing(CaseRow row, List<TrackRow> tracks)
    {
        var standing = ImmutableSortedDictionary.CreateBuilder<TrackInstance, TrackState>();
        foreach (var track in Engine.Tracks)
        {
            standing[track.Track] = new TrackState(track.Initial, DateOnly.FromDateTime(row.OpenedAt));
        }

        foreach (var track in tracks.Where(t => t.Track.IsKnown()))
        {
            standing[new TrackInstance(track.Track, track.Instance)] = new TrackState(track.State, track.Since);
        }

        return standing.ToImmutable();
    }

    /// <summary>What rules ask of and this version cannot read. Rows of kinds that it does not know (a task, a clock) are not among it: no rule asks for them.</summary>
    private static IEnumerable<string> Unread(CaseRow row, List<TrackRow> tracks)
    {
        if (!row.Entry.IsKnown())
        {
            yield return "entry";
        }

        if (!row.Age.IsKnown())
        {
            yield return "age";
        }

        if (!row.MainState.IsKnown())
        {
            yield return "mainState";
        }

        foreach (var track in tracks.Where(t => t.Track.IsKnown() && !Engine.Definition(t.Track).States.Contains(t.State)))
        {
            yield return new TrackInstance(track.Track, track.Instance).Code;
        }
    }

    private static CaseRow Row(CaseFacts facts) => new()
    {
        Id = facts.Id,
        Reference = facts.Reference,
        CodeNumber = CodeName.NumberOf(facts.Id),
        Profile = facts.Profile,
        ProfileVersion = facts.ProfileVersion,
        SubPopulation = facts.SubPopulation,
        Entry = facts.Entry,
        Age = facts.Age,
        MainState = facts.MainState,
        OpenedAt = facts.OpenedAt,
        ReferrerId = facts.ReferrerId,
        ReferrerOrganisationId = facts.ReferrerOrganisationId,
        AuthorityId = facts.AuthorityId,
        HighRisk = facts.HighRisk,
        InterpreterNeeded = facts.InterpreterNeeded,
        DoNotPhone = facts.DoNotPhone,
        DoNotWrite = facts.DoNotWrite,
        Version = facts.Version,
    };

    private sealed class Owned<T>
    {
        public Guid CaseId { get; init; }

        public T Value { get; init; } = default!;
    }
}

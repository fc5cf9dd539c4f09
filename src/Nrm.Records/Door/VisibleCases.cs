using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>
/// Which cases a list may show to somebody, asked so that the answer does not take longer the more cases there are: who has a part in few is led
/// from the parts to the cases; who has many, from the newest case on until the page is full, each asked by the index of its own assignments. A
/// choice that is left to the database's planner is right only for as long as its statistics are.
/// </summary>
/// <param name="sizes">Keeps whether they are few; null counts each time.</param>
/// <param name="few">So many are read and sorted at once; of more, enough stand near the beginning of any order.</param>
internal sealed class VisibleCases(NrmDbContext db, Actor actor, CaseCriteria criteria, KnownSizes? sizes = null, int few = VisibleCases.Few)
{
    internal const int Few = 2_000;

    private readonly TieQueries _queries = new(db, actor);

    // Whoever referred a case that was taken over sees its outcome only: a filter on what is hidden would answer a question about it.
    private readonly List<Tie> _ties =
    [
        .. Roles.TiesOf(actor).Where(t => (!criteria.Mine || t.As is Relationship.Assigned)
            && (t.As is not Relationship.ReferrerAfterHandOver || (criteria.DueBefore is null && (criteria.Track ?? Track.Identification) == Track.Identification))),
    ];

    /// <summary>So many cases of the list, the first first.</summary>
    public async Task<IReadOnlyList<Guid>> First(int most, CancellationToken cancel)
    {
        var (ways, there, found) = (await Visible(cancel), await OfStep(cancel), new List<Found>());
        foreach (var way in ways)
        {
            found.AddRange(await Ordered(Narrow(way, there)).Select(c => new Found(c.Id, c.OpenedAt, c.Reference)).Take(most).ToListAsync(cancel));
        }

        IEnumerable<Found> all = ways.Count == 1 ? found : found.Distinct().OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Reference, StringComparer.Ordinal);
        return [.. all.Take(most).Select(c => c.Id)];
    }

    private IQueryable<CaseRow> Ordered(IQueryable<CaseRow> query)
    {
        if (criteria.After is { } after)
        {
#pragma warning disable CA1309 // translated to the database's own comparison; only has to agree with its ORDER BY
            // The first condition says nothing new: it lets an index begin where the page before ended.
            query = query.Where(c => c.OpenedAt <= after.OpenedAt && (c.OpenedAt < after.OpenedAt || string.Compare(c.Reference, after.Reference) > 0));
#pragma warning restore CA1309
        }

        return query.OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Reference);
    }

    /// <summary>Each gives the first of the list; together they give all of it.</summary>
    private async Task<IReadOnlyList<IQueryable<CaseRow>>> Visible(CancellationToken cancel)
    {
        // A number or a name leads to one case or two, whoever asks.
        if (criteria is { Reference: null, CodeName: null })
        {
            var parts = _queries.Cases(_ties); // a case may stand there several times
            if (await AreFew(actor, string.Join(' ', _ties.Select(t => t.As).Distinct()), parts, cancel))
            {
                return [db.Cases.AsNoTracking().Where(c => parts.Contains(c.Id))];
            }

            return [.. _queries.Ways(_ties).Select(way => db.Cases.AsNoTracking().Where(way))];
        }

        return [db.Cases.AsNoTracking().Where(_queries.Any(_ties))];
    }

    /// <summary>The cases at the step that is asked for, where they are few; null where they are many, or none is asked for.</summary>
    private async Task<IQueryable<Guid>?> OfStep(CancellationToken cancel)
    {
        if (criteria is not { Track: { } track, TrackState: { } state } || state == Engine.Definition(track).Initial)
        {
            return null;
        }

        var there = db.Tracks.Where(t => t.Track == track && t.State == state).Select(t => t.CaseId);
        return await AreFew(null, $"{track} {state}", there, cancel) ? there : null;
    }

    private async Task<bool> AreFew(Actor? whose, string what, IQueryable<Guid> cases, CancellationToken cancel)
    {
        return sizes is null ? await Count() : await sizes.AreFew(whose, what, Count);

        async Task<bool> Count() => await cases.Take(few + 1).CountAsync(cancel) <= few;
    }

    private IQueryable<CaseRow> Narrow(IQueryable<CaseRow> query, IQueryable<Guid>? there)
    {
        if (criteria.Reference is { } reference)
        {
            query = query.Where(c => c.Reference == reference);
        }

        if (criteria.CodeName is { } name)
        {
            var number = CodeName.NumberOf(name) ?? -1; // what is no code name is nobody's
            query = query.Where(c => c.CodeNumber == number);
        }

        if (criteria.MainState is { } main)
        {
            var known = Enum.GetValues<MainState>().Known().ToArray();
            query = main.IsKnown() ? query.Where(c => c.MainState == main) : query.Where(c => !known.Contains(c.MainState));
        }

        if (there is not null)
        {
            query = query.Where(c => there.Contains(c.Id));
        }
        else if (criteria is { Track: { } track, TrackState: { } state })
        {
            var orNone = state == Engine.Definition(track).Initial; // a track without a row is at its initial state
            query = query.Where(c => db.Tracks.Any(t => t.CaseId == c.Id && t.Track == track && t.State == state)
                || (orNone && !db.Tracks.Any(t => t.CaseId == c.Id && t.Track == track)));
        }

        if (criteria.OrganisationId is { } organisation)
        {
            query = query.Where(c => c.ReferrerOrganisationId == organisation || c.AuthorityId == organisation);
        }

        if (criteria.DueBefore is { } due)
        {
            query = query.Where(c => db.Clocks.Any(k => EF.Property<Guid>(k, Mapping.CaseId) == c.Id && k.DoneOn == null && k.ExpiredOn == null && k.DueOn < due));
        }

        return query;
    }

    private sealed record Found(Guid Id, DateTime OpenedAt, string Reference);
}

using System.Globalization;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.TestKit;

namespace Nrm.Benchmarks;

/// <summary>Asking everything that could be done in a case, with all tracks: the aim is below 1 ms. No database.</summary>
internal static class Possible
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    public static async Task<int> Run(int rounds)
    {
        var actor = new Actor(Guid.NewGuid(), Guid.NewGuid(), OrganisationKind.CompetentAuthority, new HashSet<Role>(Enum.GetValues<Role>()));
        var profile = CountryProfiles.InForce("GB", Today);
        CaseFacts[] cases = [.. States(actor)];
        foreach (var facts in cases.Take(1))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Engine.Tracks.Count} tracks, {UseCases.All.Count} use cases, {Asked(actor, facts, profile)} asked of one actor who has every role and part; {cases.Length} cases, every state of every track; {rounds} rounds"));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Asked(actor, cases[0], profile);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var asked = await Harness.Compare(rounds, cases.Length * 20, new Subject("all", i =>
        {
            Asked(actor, cases[i % cases.Length], profile);
            return Task.CompletedTask;
        }));
        Console.WriteLine($"| asking everything that could be done in a case, µs (aim below 1,000) | {asked[0]} | {bytes / 1024} KiB |");
        return asked[0].Median < 1000 ? 0 : 1;
    }

    private static int Asked(Actor actor, CaseFacts facts, CountryProfile profile) =>
        Possibilities.InTracks(actor, facts, profile, Today).Append(Possibilities.BesideTracks(actor, facts, profile, Today)).Sum(t => t.Permitted.Count + t.Refused.Count);

    /// <summary>A case for each place in the longest track; the others go round.</summary>
    private static IEnumerable<CaseFacts> States(Actor actor) => Enumerable.Range(0, Engine.Tracks.Max(t => t.States.Count)).Select(i => new CaseFacts
    {
        Id = Guid.NewGuid(), Reference = "NRM-0000-0000", Profile = "GB", ProfileVersion = CountryProfiles.InForce("GB", Today).Version,
        Entry = EntryRoute.Referral, Age = AgeClass.Adult, OpenedAt = Today.ToDateTime(default, DateTimeKind.Utc),
        ReferrerId = actor.StaffId, ReferrerOrganisationId = actor.OrganisationId, AuthorityId = actor.OrganisationId,
        Tracks = Engine.Tracks.Aggregate(
            System.Collections.Immutable.ImmutableSortedDictionary<TrackInstance, TrackState>.Empty,
            (all, t) => all.SetItem(t.Track, new TrackState(t.States[i % t.States.Count], Today))),
        Assignments = [.. Enum.GetValues<CaseFunction>().Select(f => new Assignment(Guid.NewGuid(), actor.OrganisationId, f, actor.StaffId, Today.ToDateTime(default, DateTimeKind.Utc), Today.ToDateTime(default, DateTimeKind.Utc), null))],
    });
}

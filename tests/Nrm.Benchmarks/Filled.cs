using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Benchmarks;

/// <summary>A database with so many cases, all referred and taken through the door, and somebody who supports each of some of them.</summary>
internal sealed class Filled(TestRecords door, IReadOnlyList<TakenCase> cases) : IAsyncDisposable
{
    public TestRecords Door { get; } = door;

    public IReadOnlyList<TakenCase> Cases { get; } = cases;

    public static async Task<Filled> With(DatabaseProvider provider, int count)
    {
        var door = await TestRecords.Open(provider);
        var taken = new TakenCase[count];
        var referrers = Enumerable.Range(0, 50).Select(_ => Actors.FirstResponder()).ToArray();
        var supporters = Enumerable.Range(0, 50).Select(_ => Actors.SupportWorker()).ToArray();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, _) =>
        {
            var (referrer, support) = (referrers[i % referrers.Length], supporters[i % supporters.Length]);
            var referred = await door.Refer(referrer, Referrals.Adult($"Person {i}"));
            await door.Do(support, referred.CaseId, new TakeCase());
            taken[i] = new TakenCase(referred.CaseId, referrer, support, support);
        });
        // Planner statistics as they are after a day's work; a fresh database would be planned blind.
        await door.Sql("ANALYZE");
        return new Filled(door, taken);
    }

    public TakenCase Pick(int call) => Cases[(int)((uint)(call * 2654435761u) % (uint)Cases.Count)];

    public ValueTask DisposeAsync() => Door.DisposeAsync();
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Crash;

/// <summary>
/// A program that works through the door with eight callers is killed (SIGKILL) at random moments. Whatever it has acknowledged is there,
/// nothing is there by halves, and the log verifies.
/// </summary>
public abstract class Killed_at_any_moment(ITestOutputHelper output)
{
    private static readonly int Kills = Proof.Times(whole: 100, sample: 8);

    protected async Task NothingIsLost(DatabaseProvider provider)
    {
        await using var door = await TestRecords.Open(provider);
        var seed = Proof.Seed;
        var random = new Random(seed);
        var acknowledged = new Acknowledged();
        var underLoad = 0;
        var clock = Stopwatch.StartNew();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Now and then around the first commits, mostly in the middle of many.
            var (acknowledgements, milliseconds) = kill % 10 == 0 ? (0, random.Next(0, 2000)) : (random.Next(1, 80), random.Next(0, 40));
            if (await RunAndKill(door.Database, acknowledgements, TimeSpan.FromMilliseconds(milliseconds), acknowledged))
            {
                underLoad++;
            }

            if (kill % 20 == 19)
            {
                await AllIsThere(door, acknowledged);
            }
        }

        await AllIsThere(door, acknowledged);
        await door.SequenceAll();
        var check = await door.Get<AuditCheck>().Verify();
        Assert.Empty(check.Findings);
        Assert.Equal(0, check.Waiting);
        await door.Get<RecordsDatabase>().Check();
        Assert.True(underLoad >= Kills * 8 / 10, $"only {underLoad} of {Kills} kills came under load");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{provider}: {Kills} kills ({underLoad} after the first acknowledgement), {acknowledged.Versions.Count} cases and {acknowledged.Changes} changes and {acknowledged.Reads.Count} looks acknowledged, "
            + $"none lost; {check.Entries} entries verified; {clock.Elapsed.TotalSeconds:F0} s; seed {seed}"));
    }

    /// <returns>True when something had been acknowledged by then.</returns>
    private static async Task<bool> RunAndKill(TestDatabase database, int acknowledgements, TimeSpan andThen, Acknowledged acknowledged)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Nrm.CrashWriter")) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(database.Provider.ToString());
        start.ArgumentList.Add(database.KeyFile);
        start.ArgumentList.Add(database.ConnectionString);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        using var writer = Process.Start(start)!;
        var errors = writer.StandardError.ReadToEndAsync();
        var enough = new TaskCompletionSource();
        var lines = Task.Run(async () =>
        {
            var count = 0;
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                if (acknowledged.Add(line) && ++count >= acknowledgements)
                {
                    enough.TrySetResult();
                }
            }

            enough.TrySetResult();
            return count > 0;
        });
        if (acknowledgements > 0)
        {
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }

        await Task.Delay(andThen);
        Assert.False(writer.HasExited, writer.HasExited ? await errors : "");
        writer.Kill();
        await writer.WaitForExitAsync();
        Assert.Equal(128 + 9, writer.ExitCode);
        return await lines;
    }

    private static async Task AllIsThere(TestRecords door, Acknowledged acknowledged)
    {
        // One snapshot: PostgreSQL may still finish a commit of the program that was killed.
        await using var db = await door.Context();
        await using var snapshot = await Snapshot.Of(db, CancellationToken.None);
        var cases = await db.Cases.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Version);
        var changes = (await db.AuditEntries.AsNoTracking().Where(a => a.Kind == AuditKinds.Change && a.CaseId != null).Select(a => new { a.CaseId, a.Outcome }).ToListAsync())
            .Where(a => a.Outcome is Nrm.Records.AuditOutcome.Allowed).GroupBy(a => a.CaseId!.Value).ToDictionary(g => g.Key, g => g.Count());
        var events = await db.Events.AsNoTracking().GroupBy(e => e.CaseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var sections = await db.Sections.AsNoTracking().GroupBy(s => s.CaseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var keys = await db.CaseKeys.AsNoTracking().GroupBy(s => s.CaseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var tracks = await db.Tracks.AsNoTracking().GroupBy(s => s.CaseId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

        // Everything that was acknowledged is there.
        foreach (var (id, version) in acknowledged.Versions)
        {
            Assert.True(cases.TryGetValue(id, out var stored) && stored >= version, $"case {id} was acknowledged at version {version}");
        }

        var reads = (await db.AuditEntries.AsNoTracking().Where(a => a.Kind == AuditKinds.Read).Select(a => a.RequestId).ToListAsync()).ToHashSet();
        Assert.Empty(acknowledged.Reads.Except(reads.OfType<string>()));

        // Nothing is there by halves: each version of a case is one change, one event, one entry; its documents and key are there.
        foreach (var (id, version) in cases)
        {
            // Referral: four documents and the step's own record; take: none; note: one; change of the person: the person and the step's own record.
            var documents = version switch { 1 or 2 => 5, 3 => 6, _ => 8 };
            Assert.Equal((version, version, documents, 1), (changes.GetValueOrDefault(id), events.GetValueOrDefault(id), sections.GetValueOrDefault(id), keys.GetValueOrDefault(id)));
            Assert.True(tracks.GetValueOrDefault(id) > 0);
        }

        foreach (var other in new[] { changes.Keys, events.Keys, sections.Keys, keys.Keys, tracks.Keys })
        {
            Assert.Empty(other.Except(cases.Keys));
        }
    }

    private sealed class Acknowledged
    {
        public Dictionary<Guid, int> Versions { get; } = [];

        public HashSet<string> Reads { get; } = [];

        public int Changes { get; private set; }

        /// <returns>False for a line that the kill cut short, which is none.</returns>
        public bool Add(string line)
        {
            if (line.Split(' ') is ["case", var id, var version] && Guid.TryParse(id, out var caseId) && int.TryParse(version, CultureInfo.InvariantCulture, out var number))
            {
                Versions[caseId] = Math.Max(number, Versions.GetValueOrDefault(caseId));
                Changes++;
                return true;
            }

            return line.Split(' ') is ["read", { Length: 32 } request] && Reads.Add(request);
        }
    }
}

// Two classes, so that the two databases are killed at the same time.

public class Killed_at_any_moment_on_sqlite(ITestOutputHelper output) : Killed_at_any_moment(output)
{
    [Fact]
    public Task What_was_acknowledged_is_there() => NothingIsLost(DatabaseProvider.Sqlite);
}

public class Killed_at_any_moment_on_postgres(ITestOutputHelper output) : Killed_at_any_moment(output)
{
    [Fact]
    public async Task What_was_acknowledged_is_there()
    {
        Assert.SkipWhen(TestDatabases.WhyNot(DatabaseProvider.Postgres) is not null, TestDatabases.WhyNot(DatabaseProvider.Postgres) ?? "");
        await NothingIsLost(DatabaseProvider.Postgres);
    }
}

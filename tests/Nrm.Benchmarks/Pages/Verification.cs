using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;

namespace Nrm.Benchmarks.Pages;

/// <summary>
/// The check of the whole log against what cannot be saved: one pass of reading over the same rows by plain ADO.NET, and SHA-256 over as many
/// bytes in as many pieces (each row's, its leaf, one node for each).
/// </summary>
internal static class Verification
{
    /// <summary>Aim: the check costs at most so many times the reading and the hashing.</summary>
    private const double Aim = 2;

    public static async Task Measure(LargeDatabase large, int rounds)
    {
        var culture = CultureInfo.InvariantCulture;
        await using var services = large.Services();
        var length = await Length(large, services);
        var check = services.GetRequiredService<AuditCheck>();
        var (reading, hashing, checking) = (new List<double>(), new List<double>(), new List<double>());
        var found = new AuditVerification(0, 0, 0, []);
        var memory = 0L;
        for (var round = 0; round < rounds; round++)
        {
            reading.Add(await Timed(() => Read(large, services)));
            hashing.Add(await Timed(() => Hash(large.AuditRows, length)));
            GC.Collect();
            checking.Add(await Timed(async () => found = await check.Verify(progress: _ => memory = Math.Max(memory, GC.GetTotalMemory(false)))));
        }

        var (read, hash, verify) = (PageTable.Quantile([.. reading], 0.5), PageTable.Quantile([.. hashing], 0.5), PageTable.Quantile([.. checking], 0.5));
        Console.WriteLine($"| verification of {found.Entries.ToString("N0", culture)} entries, {large.Provider} | processor, s |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine(string.Create(culture, $"| one pass of reading | {read:F1} |"));
        Console.WriteLine(string.Create(culture, $"| SHA-256 over as many bytes ({length} a row) | {hash:F1} |"));
        Console.WriteLine(string.Create(culture, $"| check of everything: {found.Findings.Count} findings, {found.Waiting} waiting, {found.Checkpoints} checkpoints | {verify:F1} |"));
        Console.WriteLine(string.Create(culture, $"| **check : reading and hashing** (aim at most {Aim}) | **{verify / (read + hash):F2}** |"));
        Console.WriteLine(string.Create(culture, $"| managed memory, at most, MB | {memory / 1048576.0:F0} |"));
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        // Of the processor: what else a machine does would be measured with the clock.
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static async Task<int> Length(LargeDatabase large, IServiceProvider services)
    {
        await using var db = await large.Context(services);
        var rows = await db.AuditEntries.AsNoTracking().OrderByDescending(e => e.NodeCounter).Take(2_000).ToListAsync();
        return (int)rows.Average(r => r.ToEntry().CanonicalBytes().Length) + 16;
    }

    private static async Task Read(LargeDatabase large, IServiceProvider services)
    {
        await using var db = await large.Context(services);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var sql in new[] { "SELECT * FROM audit_positions", "SELECT * FROM audit_entries", "SELECT * FROM audit_tiles", "SELECT * FROM audit_checkpoints" })
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // four constants
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 600;
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
            }
        }
    }

    private static Task Hash(int rows, int length)
    {
        Span<byte> hash = stackalloc byte[32];
        var bytes = new byte[length];
        for (var row = 0; row < rows; row++)
        {
            SHA256.HashData(bytes, hash);
            SHA256.HashData(bytes.AsSpan(0, 33), hash);
            SHA256.HashData(bytes.AsSpan(0, 65), hash);
        }

        return Task.CompletedTask;
    }
}

using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;
using Nrm.Records.Setup;

namespace Nrm.TestKit;

/// <summary>
/// A whole installation as a released version left it: database, keys, accounts. What is stored outlives the code, so each release adds one
/// to the corpus and none is ever changed.
/// </summary>
public static class Release
{
    /// <summary>All that are kept, the oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Directory.GetDirectories(Corpus()).Select(d => Path.GetFileName(d)!).Where(d => d.StartsWith("release-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>When the installation was left; a clock that stands here makes nothing late.</summary>
    public static DateTimeOffset LeftAt { get; } = new(2026, 11, 29, 0, 30, 0, TimeSpan.Zero);

    /// <summary>A copy of the installation, not migrated. Its accounts are in demo-users.json of the folder.</summary>
    public static async Task<TestDatabase> Copy(string release, DatabaseProvider provider)
    {
        var database = await TestDatabase.Empty(provider);
        await using (var packed = File.OpenRead(Path.Combine(Corpus(), release, $"{provider.ToString().ToLowerInvariant()}.tar.gz")))
        await using (var unpacked = new GZipStream(packed, CompressionMode.Decompress))
        {
            await TarFile.ExtractToDirectoryAsync(unpacked, database.Folder, overwriteFiles: true);
        }

        File.Move(Path.Combine(database.Folder, "keys", "nrm.keys"), database.KeyFile);
        if (provider is DatabaseProvider.Postgres)
        {
            await Restore(database.ConnectionString, Path.Combine(database.Folder, "nrm.sql"));
        }

        return database;
    }

    /// <summary>Carries out what pg_dump wrote: statements, and rows after COPY up to a line with a backslash and a full stop.</summary>
    private static async Task Restore(string connectionString, string dump)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=False");
        await connection.OpenAsync();
        var statements = new StringBuilder();
        using var lines = new StreamReader(dump);
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("COPY ", StringComparison.Ordinal))
            {
                await Run();
                await using var rows = await connection.BeginTextImportAsync(line);
                while (await lines.ReadLineAsync() is { } row && row != "\\.")
                {
                    await rows.WriteAsync($"{row}\n");
                }
            }
            else if (!line.StartsWith('\\'))
            {
                statements.Append(line).Append('\n');
            }
        }

        await Run();

        async Task Run()
        {
#pragma warning disable CA2100 // a file of this repository
            await using var command = new NpgsqlCommand(statements.ToString(), connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
            statements.Clear();
        }
    }

    internal static string Corpus([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Corpus");
}

using System.Text.Json;
using Nrm.Records.Audit.Log;
using AuditRow = Nrm.Records.Audit.Log.AuditRow;

namespace Nrm.Records.Audit;

/// <summary>
/// The log as files: `checkpoints/NNN`, `tile/...` by C2SP path, and `entries.jsonl` with each row's canonical fields, salt and
/// commitment. Whoever gets the files and the public key can check everything but that nothing newer exists.
/// </summary>
public static class AuditExport
{
    private const string Rows = "entries.jsonl";
    private const int BetweenTellings = 10_000;

    internal static void Write(string folder, LogContent content, NoteKey key, Action<long>? progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(folder, "checkpoints"));
        var number = 0;
        foreach (var note in content.Checkpoints())
        {
            File.WriteAllText(Path.Combine(folder, "checkpoints", $"{++number:D8}"), note);
        }

        foreach (var (address, bytes) in content.Tiles())
        {
            var file = Path.Combine(folder, address.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        using var rows = new StreamWriter(Path.Combine(folder, Rows));
        var written = 0L;
        foreach (var row in content.Sequenced().Concat(content.Waiting()))
        {
            cancel.ThrowIfCancellationRequested();
            if (++written % BetweenTellings == 0)
            {
                progress?.Invoke(written);
            }

            rows.WriteLine(JsonSerializer.Serialize(row));
        }

        File.WriteAllText(Path.Combine(folder, "log.vkey"), key + "\n");
    }

    /// <summary>Checks exported files alone.</summary>
    /// <param name="verifierKey">From elsewhere; the `log.vkey` in the folder is only a reminder of which it should be.</param>
    /// <param name="progress">Told the number of rows read, every ten thousand.</param>
    /// <exception cref="FormatException">The key is none.</exception>
    public static AuditVerification Verify(string folder, string verifierKey, Action<long>? progress = null)
    {
        var key = NoteKey.Parse(verifierKey.Trim());
        var checkpoints = Directory.EnumerateFiles(Path.Combine(folder, "checkpoints")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var stored = new Dictionary<(int, long), string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "tile"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (TileAddress.TryParse(path, out var address))
            {
                stored[(address.Level, address.Index)] = file;
            }
        }

        var counted = 0L;
        var waiting = Read(folder).Where(r => r.Position is null).ToList();
        var findings = LogVerifier.Verify(
            Read(folder).Where(r => r.Position is not null).Select(Counted), waiting,
            a => stored.TryGetValue((a.Level, a.Index), out var file) ? File.ReadAllBytes(file) : null,
            checkpoints, [], key);
        return new AuditVerification(counted, waiting.Count, checkpoints.Count, findings);

        AuditRow Counted(AuditRow row)
        {
            if (++counted % BetweenTellings == 0)
            {
                progress?.Invoke(counted);
            }

            return row;
        }
    }

    private static IEnumerable<AuditRow> Read(string folder) =>
        File.ReadLines(Path.Combine(folder, Rows)).Select(l => JsonSerializer.Deserialize<AuditRow>(l) ?? throw new InvalidDataException("An empty row."));
}

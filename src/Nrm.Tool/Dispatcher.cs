using Nrm.Demonstration;
using Nrm.Records.Audit;
using Nrm.Records.Sealing;
using Nrm.Tool.Htcds;

namespace Nrm.Tool;

/// <summary>Finds the command that was typed, runs it, and turns what went wrong into a sentence and an exit code.</summary>
public static class Dispatcher
{
    private delegate Task<int> Work(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel);

    private static readonly Entry[] Entries =
    [
        new("demo", "", "prepare a demonstration with invented people (NRM_DATA, default data/demo)", 0, [], [], Demo.Run),
        new("migrate", "", "bring the database up to date; makes the keys of a new installation", 0, [], [], Migrate.Run),
        new("verify-audit", "[--export FOLDER --key VKEY]", "check the audit log, in the database or as exported files", 0, ["--export", "--key"], [], VerifyAudit.Run),
        new("export-audit", "FOLDER", "write the audit log as files that anybody can check", 1, [], [], ExportAudit.Run),
        new("import-htcds", "FILE --as USERNAME --profile CODE [--consent-recorded] [--consent-language CODE] [--consent-information VERSION] [--include-closed]",
            "read an HTCDS 2.0 file (.xlsx, .csv) into referrals", 1,
            ["--as", "--profile", "--consent-language", "--consent-information"], ["--consent-recorded", "--include-closed"], ImportHtcds.Run),
        new("keys create", "FILE", "write a new key file, readable by its owner only", 1, [], [], CreateKeys.Run),
        new("documents", "[--check]", "write the generated pages of docs/; --check only compares", 0, [], ["--check"], Documents.Documents.Run),
    ];

    public static async Task<int> Run(IReadOnlyList<string> typed, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (Entries.FirstOrDefault(e => e.Words.SequenceEqual(typed.Take(e.Words.Length))) is not { } entry)
        {
            var asked = typed.Count == 0 || typed[0] is "help" or "--help" or "-h";
            await (asked ? output : errors).WriteLineAsync(Usage());
            return asked ? ExitCode.Done : ExitCode.Usage;
        }

        try
        {
            var arguments = new Arguments([.. typed.Skip(entry.Words.Length)], entry.Positional, entry.WithValue, entry.Switches);
            return await entry.Run(arguments, output, errors, cancel);
        }
        catch (Exception e) when (e is ToolRefusedException or FileRefusedException or HalfPreparedException or KeyFileExposedException or AuditUnavailableException
            or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await errors.WriteLineAsync($"nrm {entry.Name}: {e.Message}");
            await errors.WriteLineAsync($"usage: nrm {entry.Name} {entry.Shape}".TrimEnd());
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await errors.WriteLineAsync($"nrm {entry.Name}: stopped.");
            return ExitCode.Failed;
        }
    }

    private static string Usage() => string.Join(Environment.NewLine,
    [
        "nrm: the operator's tool.",
        "",
        .. Entries.Select(e => $"  nrm {e.Name} {e.Shape}".TrimEnd() + Environment.NewLine + $"      {e.What}"),
        "",
        "From the environment: NRM_MODE (production, demonstration), NRM_DATA, Db__Provider (Sqlite, Postgres, SqlServer), Db__ConnectionString, Keys__File.",
        "Ends with 0 when done, 1 when something was found, 2 for an unknown command, 3 when it could not be done.",
    ]);

    private sealed record Entry(
        string Name, string Shape, string What, int Positional, string[] WithValue, string[] Switches, Work Run)
    {
        public string[] Words => Name.Split(' ');
    }
}

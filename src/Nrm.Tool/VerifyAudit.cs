using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;

namespace Nrm.Tool;

/// <summary>Checks the audit log whole, in the database or as exported files alone.</summary>
internal static class VerifyAudit
{
    private const int FindingsShown = 100;

    public static Command Declared(Surroundings around)
    {
        var export = new Option<string>("--export") { Description = "a folder written by export-audit, checked in place of the database", HelpName = "FOLDER" };
        var key = new Option<string>("--key") { Description = "the log's verifier key, name+hash+key, from whoever runs the log and not from the folder", HelpName = "VKEY" };
        var verify = new Command("verify-audit", "check the audit log, in the database or as exported files") { export, key };
        verify.Validators.Add(typed =>
        {
            if (typed.GetResult(export) is null != typed.GetResult(key) is null)
            {
                typed.AddError("--export and --key go together.");
            }
        });
        verify.SetAction((typed, cancel) => Run(typed.GetValue(export), typed.GetValue(key), around, cancel));
        return verify;
    }

    private static async Task<int> Run(string? folder, string? key, Surroundings around, CancellationToken cancel)
    {
        var result = await around.Progress.Watch("Reading entries", tell => folder is null ? Stored(tell, cancel) : Exported(folder, key!, tell));
        foreach (var finding in result.Findings.Take(FindingsShown))
        {
            await around.Output.WriteLineAsync($"{finding.Code} {finding.Where}: {finding.Text}");
        }

        if (result.Findings.Count > FindingsShown)
        {
            await around.Output.WriteLineAsync($"... and {result.Findings.Count - FindingsShown} more.");
        }

        await around.Output.WriteLineAsync($"{result.Entries} entries, {result.Waiting} waiting for their place, {result.Checkpoints} checkpoints: "
            + (result.IsGood ? "everything is as it was written." : $"{result.Findings.Count} findings."));
        return result.IsGood ? ExitCode.Done : ExitCode.Findings;
    }

    private static Task<AuditVerification> Stored(Action<long, long?> tell, CancellationToken cancel) => Installation.Read().Use(
        services => services.GetRequiredService<AuditCheck>().Verify(progress: read => tell(read, null), cancel: cancel), cancel);

    private static Task<AuditVerification> Exported(string folder, string key, Action<long, long?> tell)
    {
        try
        {
            return Task.FromResult(AuditExport.Verify(folder, key, read => tell(read, null)));
        }
        catch (FormatException)
        {
            throw new ToolRefusedException("--key is no verifier key: it looks like name+hash+key and comes from whoever runs the log, not from the folder.");
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;

namespace Nrm.Tool;

/// <summary>Checks the audit log whole, in the database or as exported files alone.</summary>
internal static class VerifyAudit
{
    private const int FindingsShown = 100;

    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var result = arguments.Option("--export") is { } folder
            ? Exported(folder, arguments.Needed("--key"))
            : arguments.Has("--key") ? throw new ToolRefusedException("--key goes with --export.")
            : await Stored(progress, cancel);
        foreach (var finding in result.Findings.Take(FindingsShown))
        {
            await output.WriteLineAsync($"{finding.Code} {finding.Where}: {finding.Text}");
        }

        if (result.Findings.Count > FindingsShown)
        {
            await output.WriteLineAsync($"... and {result.Findings.Count - FindingsShown} more.");
        }

        await output.WriteLineAsync($"{result.Entries} entries, {result.Waiting} waiting for their place, {result.Checkpoints} checkpoints: "
            + (result.IsGood ? "everything is as it was written." : $"{result.Findings.Count} findings."));
        return result.IsGood ? ExitCode.Done : ExitCode.Findings;
    }

    private static async Task<AuditVerification> Stored(TextWriter progress, CancellationToken cancel)
    {
        await using var services = Installation.Read().Open();
        return await services.GetRequiredService<AuditCheck>().Verify(progress: read => progress.WriteLine($"  {read} entries read"), cancel: cancel);
    }

    private static AuditVerification Exported(string folder, string key)
    {
        try
        {
            return AuditExport.Verify(folder, key);
        }
        catch (FormatException)
        {
            throw new ToolRefusedException("--key is no verifier key: it looks like name+hash+key and comes from whoever runs the log, not from the folder.");
        }
    }
}

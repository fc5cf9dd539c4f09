using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;

namespace Nrm.Tool;

internal static class ExportAudit
{
    public static Command Declared(Surroundings around)
    {
        var folder = new Argument<string>("FOLDER") { Description = "a new or empty folder" };
        var export = new Command("export-audit", "write the audit log as files that anybody can check") { folder };
        export.SetAction((typed, cancel) => Run(Path.GetFullPath(typed.GetRequiredValue(folder)), around, cancel));
        return export;
    }

    private static async Task<int> Run(string folder, Surroundings around, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new ToolRefusedException("The folder is not empty: an export is never mixed with another.");
        }

        var key = await Installation.Read().Use(async services =>
        {
            var log = services.GetRequiredService<AuditLog>();
            while (await log.Sequence(cancel) > 0)
            {
            }

            return await around.Progress.Watch("Writing entries", async tell =>
            {
                await services.GetRequiredService<AuditCheck>().Export(folder, written => tell(written, null), cancel);
                return log.Key;
            });
        }, cancel);
        await around.Output.WriteLineAsync($"Written to {folder}. Verifier key: {key}");
        return ExitCode.Done;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Audit;

namespace Nrm.Tool;

internal static class ExportAudit
{
    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(arguments[0]);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new ToolRefusedException("The folder is not empty: an export is never mixed with another.");
        }

        await using var services = Installation.Read().Open();
        while (await services.GetRequiredService<AuditLog>().Sequence(cancel) > 0)
        {
        }

        await services.GetRequiredService<AuditCheck>().Export(folder, cancel);
        await output.WriteLineAsync($"Written to {folder}. Verifier key: {services.GetRequiredService<AuditLog>().Key}");
        return ExitCode.Done;
    }
}

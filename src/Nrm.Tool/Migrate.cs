using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;

namespace Nrm.Tool;

/// <summary>Brings the database up to date. Keys are made only where there is certainly nothing that older keys would open.</summary>
internal static class Migrate
{
    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var installation = Installation.Read();
        await Run(installation, progress, cancel);
        await output.WriteLineAsync("The database is up to date.");
        return ExitCode.Done;
    }

    public static async Task Run(Installation installation, TextWriter progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(installation.DataFolder);
        if (!File.Exists(installation.Options.KeyFile) && installation.OwnDatabase is { } own && !File.Exists(own))
        {
            KeySource.Create(installation.Options.KeyFile);
            await progress.WriteLineAsync($"New keys: {installation.Options.KeyFile}. Keep a copy apart from the data: without it nothing can be read.");
        }

        await using var services = installation.Open();
        await services.GetRequiredService<RecordsDatabase>().Migrate(cancel);
    }
}

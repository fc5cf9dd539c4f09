using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;

namespace Nrm.Tool;

/// <summary>Brings the database up to date. Keys are made only where there is certainly nothing that older keys would open.</summary>
internal static class Migrate
{
    public static Command Declared(Surroundings around)
    {
        var migrate = new Command("migrate", "bring the database up to date; makes the keys of a new installation");
        migrate.SetAction(async (_, cancel) =>
        {
            await Run(Installation.Read(), around.Progress, cancel);
            await around.Output.WriteLineAsync("The database is up to date.");
            return ExitCode.Done;
        });
        return migrate;
    }

    public static async Task Run(Installation installation, WorkProgress progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(installation.DataFolder);
        if (!File.Exists(installation.Options.KeyFile) && installation.OwnDatabase is { } own && !File.Exists(own))
        {
            KeySource.Create(installation.Options.KeyFile);
            await progress.Say($"New keys: {installation.Options.KeyFile}. Keep a copy apart from the data: without it nothing can be read.");
        }

        await using var services = installation.Open();
        await services.GetRequiredService<RecordsDatabase>().Migrate(cancel);
    }
}

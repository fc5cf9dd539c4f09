using System.CommandLine;
using Nrm.Records.Sealing;

namespace Nrm.Tool;

/// <summary>Brings the database up to date. Keys are made only where there is certainly nothing that older keys would open.</summary>
internal static class Migrate
{
    public static Command Declared(Surroundings around)
    {
        var migrate = new Command("migrate", "bring the database up to date; makes the keys of a new installation");
        migrate.SetAction(async (_, cancel) =>
        {
            var installation = Installation.Read();
            await Prepare(installation, around.Progress, cancel);
            await installation.Migrated(_ => Task.FromResult(true), cancel);
            await around.Output.WriteLineAsync("The database is up to date.");
            return ExitCode.Done;
        });
        return migrate;
    }

    /// <summary>Folder and keys.</summary>
    public static async Task Prepare(Installation installation, WorkProgress progress, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(installation.DataFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolRefusedException($"The folder {installation.DataFolder} of NRM_DATA cannot be made. Make it, and give it to the program's account.");
        }

        if (!File.Exists(installation.Options.KeyFile) && await installation.IsEmpty(cancel))
        {
            KeySource.Create(installation.Options.KeyFile);
            await progress.Say($"New keys: {installation.Options.KeyFile}. Keep a copy apart from the data: without it nothing can be read.");
        }
    }
}

using System.CommandLine;
using Nrm.Demonstration;

namespace Nrm.Tool;

/// <summary>Keys, database, invented people. Does nothing where they are; begins anew where an earlier run was interrupted.</summary>
internal static class Demo
{
    public static Command Declared(Surroundings around)
    {
        var demo = new Command("demo", "prepare a demonstration with invented people (NRM_DATA, default data/demo)");
        demo.SetAction((_, cancel) => Run(around, cancel));
        return demo;
    }

    private static async Task<int> Run(Surroundings around, CancellationToken cancel)
    {
        var installation = Installation.Read(demonstration: true);
        if (!installation.IsDemonstration)
        {
            throw new ToolRefusedException("NRM_MODE says production: invented people are for demonstrations.");
        }

        if (DemonstrationData.IsHalfPrepared(installation.DataFolder) && installation.OwnDatabase is { } database)
        {
            // The marker proves that the database was begun by a demonstration and holds invented people only.
            await around.Progress.Say("An earlier preparation was interrupted; beginning anew.");
            foreach (var file in new[] { database, database + "-wal", database + "-shm" })
            {
                File.Delete(file);
            }

            DemonstrationData.Forget(installation.DataFolder);
        }

        if (Directory.Exists(installation.DataFolder) && await installation.IsEmpty(cancel))
        {
            // Accounts of a database that is no more, or what was begun in one that has been emptied since.
            DemonstrationData.Forget(installation.DataFolder);
        }

        await Migrate.Prepare(installation, around.Progress, cancel);
        await installation.Migrated(
            async services => DemonstrationUsers.AreIn(installation.DataFolder) || await around.Progress.Watch("Inventing people and their cases", async tell =>
            {
                await DemonstrationData.Prepare(services, installation.DataFolder, (done, all) => tell(done, all), cancel);
                return true;
            }), cancel);
        await around.Output.WriteLineAsync($"The demonstration is ready. Accounts: {Path.Combine(installation.DataFolder, DemonstrationUsers.FileName)}");
        return ExitCode.Done;
    }
}

using Nrm.Demonstration;

namespace Nrm.Tool;

/// <summary>Keys, database, invented people. Does nothing where they are; begins anew where an earlier run was interrupted.</summary>
internal static class Demo
{
    public static async Task<int> Run(Arguments arguments, TextWriter output, TextWriter progress, CancellationToken cancel)
    {
        var installation = Installation.Read(demonstration: true);
        if (!installation.IsDemonstration)
        {
            throw new ToolRefusedException("NRM_MODE says production: invented people are for demonstrations.");
        }

        if (DemonstrationData.IsHalfPrepared(installation.DataFolder) && installation.OwnDatabase is { } database)
        {
            // The marker proves that the database was begun by a demonstration and holds invented people only.
            await progress.WriteLineAsync("An earlier preparation was interrupted; beginning anew.");
            foreach (var file in new[] { database, database + "-wal", database + "-shm" })
            {
                File.Delete(file);
            }

            DemonstrationData.Forget(installation.DataFolder);
        }

        if (installation.OwnDatabase is { } gone && !File.Exists(gone))
        {
            DemonstrationData.Forget(installation.DataFolder);
        }

        await Migrate.Run(installation, progress, cancel);
        await using var services = installation.Open();
        await DemonstrationData.Prepare(services, installation.DataFolder, progress, cancel);
        await output.WriteLineAsync($"The demonstration is ready. Accounts: {Path.Combine(installation.DataFolder, DemonstrationUsers.FileName)}");
        return ExitCode.Done;
    }
}

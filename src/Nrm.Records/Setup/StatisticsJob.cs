using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nrm.Records.Persistence;

namespace Nrm.Records.Setup;

/// <summary>SQLite's planner knows nothing of the sizes of tables until it is told to look: at start, then a few times a day. The servers do it by themselves.</summary>
internal sealed class StatisticsJob(IDbContextFactory<NrmDbContext> contexts, ILogger<StatisticsJob> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(4);

    /// <summary>A thousand rows of an index are read, not all of them. The first time tables are looked at that were never asked for.</summary>
    private const string AtStart = "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;";
    private const string Later = "PRAGMA analysis_limit=1000; PRAGMA optimize;";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pragma = AtStart; !stoppingToken.IsCancellationRequested; pragma = Later)
        {
            try
            {
                await Run(pragma, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Without statistics everything works as before, only slower.
                logger.LogError(failure, "The statistics of the database could not be brought up to date; trying again later");
            }

            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Run(string pragma, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the two constants above
        command.CommandText = pragma;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Nrm.Records.Setup;

/// <summary>Deletes drafts on the day that was stated: at start, then every hour.</summary>
internal sealed class DraftJob(Drafts.Drafts drafts, ILogger<DraftJob> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var deleted = await drafts.DeleteOverdue(stoppingToken);
                if (deleted > 0)
                {
                    logger.LogInformation("{Count} drafts deleted on the day stated", deleted);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What is overdue stays so, and does not open; the next run finds it.
                logger.LogError(failure, "Overdue drafts could not be deleted; trying again");
            }

            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

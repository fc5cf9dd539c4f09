using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nrm.Records.Door;

namespace Nrm.Records.Setup;

/// <summary>Looks for clocks that have run out: at start, then every few minutes.</summary>
internal sealed class DeadlineJob(Jobs jobs, ILogger<DeadlineJob> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var marked = await jobs.ExpireClocks(stoppingToken);
                if (marked > 0)
                {
                    logger.LogInformation("{Count} deadlines ran out", marked);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // What is due stays due; the next run finds it.
                logger.LogError(failure, "The deadline scan failed; trying again");
            }

            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nrm.Records.Audit;

namespace Nrm.Records.Setup;

/// <summary>Sequences and signs at least every second while there is something new.</summary>
internal sealed class SequencerJob(AuditLog log, ILogger<SequencerJob> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await log.Sequence(stoppingToken) > 0)
                {
                }

                await Task.Delay(Pace, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Entries are durable without a position; the log goes on as soon as the database does.
                logger.LogError(failure, "The audit log could not be sequenced; trying again");
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

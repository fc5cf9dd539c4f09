using Nrm.Demonstration;
using Nrm.Records.Setup;
using Nrm.Web.Settings;

namespace Nrm.Web.Host;

/// <summary>Makes a demonstration ready by itself, so that starting the program is all that it takes. Production is prepared by `nrm migrate`.</summary>
public static class Preparation
{
    public static async Task Run(IServiceProvider services, HostSettings settings, CancellationToken cancel)
    {
        if (settings.IsDemonstration)
        {
            var database = services.GetRequiredService<RecordsDatabase>();
            await database.Migrate(cancel);
            var told = 0;
            await database.Attempt(async () =>
            {
                await DemonstrationData.Prepare(services, settings.DataFolder, Tell, cancel);
                return true;
            });

            void Tell(int done, int all)
            {
                if (done * 4 / all > told)
                {
                    told = done * 4 / all;
                    Console.WriteLine($"Inventing people and their cases: {done} of {all} steps");
                }
            }
        }
    }
}

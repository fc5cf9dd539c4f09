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
            await services.GetRequiredService<RecordsDatabase>().Migrate(cancel);
            var told = 0;
            await DemonstrationData.Prepare(services, settings.DataFolder, Tell, cancel);

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

using Nrm.Demonstration;
using Nrm.Records.Setup;

namespace Nrm.Web.Host;

/// <summary>Makes a demonstration ready by itself, so that starting the program is all that it takes. Production is prepared by `nrm migrate`.</summary>
public static class Preparation
{
    public static async Task Run(IServiceProvider services, HostSettings settings, CancellationToken cancel)
    {
        if (settings.IsDemonstration)
        {
            await services.GetRequiredService<RecordsDatabase>().Migrate(cancel);
            await DemonstrationData.Prepare(services, settings.DataFolder, Console.Out, cancel);
        }
    }
}

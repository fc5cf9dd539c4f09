using Nrm.Demonstration;
using Nrm.Records.Sealing;
using Nrm.Records.Setup;
using Nrm.Web.Host;
using Nrm.Web.Settings;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = HostSettings.Read(builder.Configuration, Directory.GetCurrentDirectory());
    StartChecks.Folder(settings);
    await using var app = WebHost.Build(builder, settings);
    await StartChecks.Keys(app.Services, settings, CancellationToken.None);
    await StartChecks.Database(app.Services, settings, CancellationToken.None);
    await Preparation.Run(app.Services, settings, CancellationToken.None);
    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is StartRefusedException or DatabaseUnusableException or KeyFileExposedException or HalfPreparedException or InvalidDataException or IOException)
{
    await Console.Error.WriteLineAsync($"Nrm does not start. {refusal.Message}");
    return 1;
}

using Nrm.Records.Setup;
using Nrm.Web.Access;

namespace Nrm.Web.Host;

/// <summary>Two words for a supervisor of processes; no detail to the outside.</summary>
public static partial class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup(Surface.Health).AllowAnonymous().ExcludeFromDescription();
        health.MapGet("/live", () => Results.Text("live"));
        health.MapGet("/ready", Ready);
    }

    private static async Task<IResult> Ready(RecordsDatabase database, ILogger<RecordsDatabase> log, CancellationToken cancel)
    {
        try
        {
            await database.Check(cancel);
            return Results.Text("ready");
        }
        catch (DatabaseUnusableException failure)
        {
            NotReady(log, failure);
            return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is not ready")]
    private static partial void NotReady(ILogger log, Exception failure);
}

using Microsoft.EntityFrameworkCore;

namespace Nrm.Records.Persistence;

internal static class ConnectionExtensions
{
    /// <summary>Opens the context's connection for several statements; tried again like each of them.</summary>
    public static Task Open(this NrmDbContext db, CancellationToken cancel = default) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(db, static (_, context, stop) => Opened(context, stop), null, cancel);

    private static async Task<bool> Opened(NrmDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>
/// Which of several nodes does a job now. A lease saves work; what keeps a job right when two run it is the job's own idempotence.
/// </summary>
internal static class Leases
{
    /// <returns>False when another node holds it.</returns>
    public static async Task<bool> TryTake(NrmDbContext db, string job, Guid holder, TimeSpan length, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lease = await db.Leases.SingleOrDefaultAsync(l => l.Job == job, cancel);
        if (lease is not null && lease.Holder != holder && lease.Until > now)
        {
            return false;
        }

        if (lease is null)
        {
            db.Leases.Add(lease = new LeaseRow { Job = job });
        }

        (lease.Holder, lease.Until) = (holder, now + length);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;

namespace Nrm.Records.Drafts;

public sealed partial class Drafts
{
    private const string Job = "delete-drafts";
    private const int Batch = 500;
    private static readonly Guid Deleter = Ids.New();

    /// <summary>
    /// Deletes the drafts whose day has come (UTC). What is overdue is found from the data, so a missed run is made up for; an overdue draft
    /// does not open before it is deleted either.
    /// </summary>
    /// <returns>How many were deleted; 0 also while another node does it.</returns>
    public async Task<int> DeleteOverdue(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (!await Leases.TryTake(db, Job, Deleter, TimeSpan.FromMinutes(1), _time, cancel))
        {
            return 0;
        }

        var deleted = 0;
        for (; ; )
        {
            var today = Today;
            var ids = await db.Drafts.Where(d => d.DeleteOn <= today).OrderBy(d => d.DeleteOn).Select(d => d.Id).Take(Batch).ToListAsync(cancel);
            if (ids.Count == 0)
            {
                return deleted;
            }

            var entry = With(new PendingEntry(AuditKinds.Job, AuditOutcome.Allowed, Job, null, null, $"deleted={ids.Count}"), new { drafts = ids });
            await _queue.Commit([entry], writer => writer.Drafts.Where(d => ids.Contains(d.Id) && d.DeleteOn <= today).ExecuteDelete(), cancel);
            deleted += ids.Count;
        }
    }
}

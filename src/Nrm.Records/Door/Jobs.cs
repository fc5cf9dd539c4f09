using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;
using Nrm.Records.Audit;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>What the program does by itself, without a person who asks for it.</summary>
public sealed class Jobs(Gate gate, Changes changes)
{
    private const string DeadlineScan = "deadlines";
    private static readonly Guid Scanner = Ids.New();

    /// <summary>The actor of the deadline job: no role, no organisation; it may do exactly one thing.</summary>
    public static Actor DeadlineJobActor { get; } =
        new(Guid.Parse("00000000-0000-7000-8000-0000000000c4"), Guid.Empty, OrganisationKind.Operator, new HashSet<Role>());

    /// <summary>
    /// Marks the clocks that have run out and raises their tasks. What is due is found from the data, so a missed run is made up for, and two at
    /// once change nothing twice. Expiry never takes protection away (domain 2.5).
    /// </summary>
    /// <returns>How many clocks were marked.</returns>
    public async Task<int> ExpireClocks(CancellationToken cancel = default)
    {
        await using var db = await gate.OpenContext(cancel);
        if (!await Leases.TryTake(db, DeadlineScan, Scanner, TimeSpan.FromMinutes(1), gate.Time, cancel))
        {
            return 0;
        }

        var now = gate.NowUtc;
        var due = await db.Clocks.AsNoTracking().Where(c => c.DoneOn == null && c.ExpiredOn == null && c.DueAtUtc <= now)
            .OrderBy(c => c.DueAtUtc).ThenBy(c => EF.Property<int>(c, Mapping.Version)).ThenBy(c => EF.Property<int>(c, Mapping.Position))
            .Select(c => new { c.Id, CaseId = EF.Property<Guid>(c, Mapping.CaseId) }).ToListAsync(cancel);
        var marked = 0;
        foreach (var clock in due)
        {
            // No permit of a person: the code says which job, and no section can be sealed under it.
            var access = new AccessDecision.Allowed("job/deadlines", "the deadline ran out", default, Relationship.None);
            if (await FactsStore.Load(db, clock.CaseId) is { } facts
                && await changes.Carry(db, DeadlineJobActor, facts, new ExpireClock { ClockId = clock.Id }, access, CallContext.None, cancel) is Outcome<CaseChanged>.Done)
            {
                marked++;
            }
        }

        return marked;
    }
}

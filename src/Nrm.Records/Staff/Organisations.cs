using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>The organisations that staff belong to and that rules route to. Made by administrators and the operator.</summary>
public sealed class Organisations
{
    private const int LongestName = 200;

    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;

    internal Organisations(IDbContextFactory<NrmDbContext> contexts, CommitQueue queue)
    {
        _contexts = contexts;
        _queue = queue;
    }

    /// <returns>Done; Invalid; Denied.</returns>
    public async Task<Outcome<Organisation>> Create(Actor actor, NewOrganisation organisation, string? requestId = null, CancellationToken cancel = default)
    {
        if (AccessPolicy.ToPermission(actor, Permission.AdministerStaff) is AccessDecision.Denied denied)
        {
            await Enter(AuditOutcome.Denied, actor, denied.Code, requestId, null, cancel);
            return new Outcome<Organisation>.Denied(denied.Code, denied.Sentence);
        }

        var name = (organisation.Name ?? "").Trim();
        if (name.Length is 0 or > LongestName || !Enum.IsDefined(organisation.Kind))
        {
            await Enter(AuditOutcome.Failed, actor, "invalid", requestId, null, cancel);
            return new Outcome<Organisation>.Invalid(new Dictionary<string, Said[]> { ["name"] = [new Said("An organisation has a name of 1 to {0} characters, and a kind.", LongestName)] });
        }

        var row = new OrganisationRow
        {
            Id = Ids.New(), Name = name, Kind = organisation.Kind, DecidesFor = organisation.DecidesFor, SupportsFor = organisation.SupportsFor,
        };
        await Enter(AuditOutcome.Allowed, actor, null, requestId, row, cancel);
        return new Outcome<Organisation>.Done(From(row));
    }

    /// <summary>In the order in which they were made.</summary>
    public async Task<IReadOnlyList<Organisation>> All(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancel)).Select(From)];
    }

    private Task Enter(AuditOutcome outcome, Actor actor, string? explanation, string? requestId, OrganisationRow? row, CancellationToken cancel) => _queue.Commit(
        [new PendingEntry(AuditKinds.Account, outcome, "create-organisation", actor, null, explanation, RequestId: requestId)],
        row is null ? null : writer => writer.Organisations.Add(row), cancel);

    private static Organisation From(OrganisationRow row) => new(row.Id, row.Name, row.Kind, row.DecidesFor, row.SupportsFor);
}

/// <param name="DecidesFor">Profile codes for which it is the deciding authority.</param>
/// <param name="SupportsFor">Profile codes for which it takes support requests.</param>
public sealed record NewOrganisation(string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor);

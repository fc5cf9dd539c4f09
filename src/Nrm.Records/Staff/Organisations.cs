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

    /// <summary>
    /// Sets up an organisation. Without a rank it gets the last one: it is asked where nobody of a lower rank could be.
    /// </summary>
    /// <returns>Done; Invalid; Denied.</returns>
    public async Task<Outcome<Organisation>> Create(Actor actor, NewOrganisation organisation, string? requestId = null, CancellationToken cancel = default)
    {
        if (AccessPolicy.ToPermission(actor, Permission.AdministerStaff) is AccessDecision.Denied denied)
        {
            await Enter(AuditOutcome.Denied, actor, denied.Code, requestId, null, cancel);
            return new Outcome<Organisation>.Denied(denied.Code, denied.Sentence);
        }

        for (; ; )
        {
            var others = await All(cancel);
            if (Errors(organisation, others) is { Count: > 0 } errors)
            {
                await Enter(AuditOutcome.Failed, actor, "invalid", requestId, null, cancel);
                return new Outcome<Organisation>.Invalid(errors);
            }

            var row = new OrganisationRow
            {
                Id = Ids.New(), Name = organisation.Name.Trim(), Kind = organisation.Kind, DecidesFor = organisation.DecidesFor, SupportsFor = organisation.SupportsFor,
                Rank = organisation.Rank ?? (others.Count == 0 ? 1 : others[^1].Rank + 1),
            };
            try
            {
                await Enter(AuditOutcome.Allowed, actor, null, requestId, row, cancel);
                return new Outcome<Organisation>.Done(From(row));
            }
            catch (DbUpdateException)
            {
                if ((await All(cancel)).All(o => o.Rank != row.Rank))
                {
                    throw; // the database failed
                }

                // Another administrator was faster and has the rank.
            }
        }
    }

    /// <summary>By rank.</summary>
    public async Task<IReadOnlyList<Organisation>> All(CancellationToken cancel = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        return [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Rank).ToListAsync(cancel)).Select(From)];
    }

    internal static Organisation From(OrganisationRow row) => new(row.Id, row.Name, row.Kind, row.DecidesFor, row.SupportsFor) { Rank = row.Rank };

    private static Dictionary<string, Said[]> Errors(NewOrganisation wanted, IReadOnlyList<Organisation> others)
    {
        var errors = new Dictionary<string, Said[]>();
        if ((wanted.Name ?? "").Trim().Length is 0 or > LongestName || !Enum.IsDefined(wanted.Kind))
        {
            errors["name"] = [new Said("An organisation has a name of 1 to {0} characters, and a kind.", LongestName)];
        }

        if (wanted.Rank < 1)
        {
            errors["rank"] = ["A rank is a whole number from 1 up."];
        }
        else if (others.FirstOrDefault(o => o.Rank == wanted.Rank) is { } holder)
        {
            errors["rank"] = [new Said("{0} has this rank. Give another.", holder.Name)];
        }

        return errors;
    }

    private Task Enter(AuditOutcome outcome, Actor actor, string? explanation, string? requestId, OrganisationRow? row, CancellationToken cancel) => _queue.Commit(
        [new PendingEntry(AuditKinds.Account, outcome, "create-organisation", actor, null, explanation, RequestId: requestId)],
        row is null ? null : writer => writer.Organisations.Add(row), cancel);
}

/// <param name="DecidesFor">Profile codes for which it is the deciding authority.</param>
/// <param name="SupportsFor">Profile codes for which it takes support requests.</param>
/// <param name="Rank"><see cref="Organisation.Rank"/>; null for the last one.</param>
public sealed record NewOrganisation(
    string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor, int? Rank = null);

using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>What is shown of a case.</summary>
public sealed class Looks(Gate gate)
{
    /// <summary>
    /// Shows a view of a case. The entry is durable before any section is opened; a view whose sections the actor may not all open is
    /// refused whole, never thinned out silently.
    /// </summary>
    /// <exception cref="AuditUnavailableException">Nothing was shown.</exception>
    /// <remarks>A document that does not open is shown as that (<see cref="NotOpened"/>), and entered a second time as failed.</remarks>
    public async Task<Outcome<T>> At<T>(Actor actor, Guid caseId, CaseView<T> view, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        await using var db = await gate.OpenContext(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await gate.Refuse<T>(AuditKinds.Read, view.Name, actor, caseId, null, call, cancel);
        }

        var profile = gate.ProfileInForce(facts.Profile, facts.SubPopulation);
        if (AccessPolicy.ToFacts(actor, facts) is AccessDecision.Allowed seen)
        {
            view = view.For(new OpenedCase(facts, actor, seen, profile, gate.Today(profile), [], []));
        }

        var decision = Gate.ToView(actor, facts, view.Opens, call.Purpose);
        if (view.ForThoseWhoHaveIt && decision is AccessDecision.Allowed { As: Relationship.ReferrerAfterHandOver or Relationship.Queue } tie)
        {
            decision = tie.As is Relationship.Queue ? AccessPolicy.NotTaken : AccessPolicy.HandedOver;
        }

        if (view.AccessLog is not null && decision is AccessDecision.Allowed)
        {
            decision = AccessPolicy.ToAccessLog(actor, facts);
        }

        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<T>(AuditKinds.Read, view.Name, actor, caseId, decision, call, cancel);
        }

        var withAccess = view.WithAccessSummary && AccessPolicy.ToAccessLog(actor, facts) is AccessDecision.Allowed;
        string[] opens = [.. view.Opens.Select(s => s.Name), .. withAccess ? [AccessSummary.Subject] : Array.Empty<string>()];
        var recorded = gate.Enter(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, view.Name, actor, caseId, allowed.Code, opens, call.Purpose, call.RequestId)], null, cancel);
        var locked = default(LockedRows);
        try
        {
            // Ciphertext and a wrapped key may come while the entry is being made durable; nothing is unwrapped or opened before it is.
            locked = await Fetch(db, caseId, view, cancel);
        }
        finally
        {
            await recorded;
        }

        // One connection for all that is still read: the writer is not waited for any more.
        OpenedCase opened;
        await db.Open(cancel);
        try
        {
            opened = await Open(db, new OpenedCase(facts, actor, allowed, profile, gate.Today(profile), [], []), view, withAccess, locked, call, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        await gate.EnterNotOpened(AuditKinds.Read, view.Name, actor, caseId, opened.Documents, call, cancel);
        return new Outcome<T>.Done(view.Build(opened));
    }

    private async Task<OpenedCase> Open<T>(
        NrmDbContext db, OpenedCase unopened, CaseView<T> view, bool withAccess, LockedRows locked, CallContext call, CancellationToken cancel)
    {
        var (facts, actor, allowed) = (unopened.Facts, unopened.Actor, unopened.Access);
        var events = view.WithEvents ? await Events(db, facts.Id, cancel) : [];
        var names = view.WithNames ? await NamesStore.In(db, FactsShown.To(allowed.As, facts), locked.Rows, events, cancel) : ShownNames.None;
        IReadOnlyList<OpenedDocument> documents =
            [.. gate.Open(actor, facts, call.Purpose, locked).Select(d => view.WithNames ? d with { RecordedByName = names.OfStaff(d.RecordedBy) } : d)];
        return unopened with
        {
            Documents = documents,
            Events = [.. events.Select(e => e.With(names))],
            Names = names,
            AccessLog = view.AccessLog is { } page ? await AccessLog.Read(db, facts, page, cancel) : [],
            AccessSummary = withAccess ? await AccessLog.Summarise(db, facts, gate.NowUtc, cancel) : null,
        };
    }

    private static async Task<LockedRows> Fetch<T>(NrmDbContext db, Guid caseId, CaseView<T> view, CancellationToken cancel)
    {
        if (view.Opens.Count == 0)
        {
            return new LockedRows([], []);
        }

        await db.Open(cancel);
        try
        {
            var rows = view.WithHistory && view.Opens.Count == 1
                ? await SectionStore.History(db, caseId, view.Opens[0], cancel)
                : await SectionStore.Latest(db, caseId, view.Opens, cancel);
            return new LockedRows(rows, rows.Count == 0 ? [] : await CaseVault.WrappedKeys(db, caseId));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<CaseEvent>> Events(NrmDbContext db, Guid caseId, CancellationToken cancel) =>
        [.. (await FactsQueries.Of(db).Events(db, caseId).ToListAsync(cancel)).Select(e => e.AsEvent())];
}

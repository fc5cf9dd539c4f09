using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;

namespace Nrm.Records;

public sealed partial class CaseRecords
{
    /// <summary>
    /// Lets sections leave to a recipient for a purpose: only what the actor may open, only with the person's standing consent for that purpose
    /// (INV-24), never more than was named. What left, to whom and why is in the log before it leaves.
    /// </summary>
    public async Task<Outcome<Disclosed>> Disclose(Actor actor, Guid caseId, Disclosure disclosure, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "share";
        call = (call ?? CallContext.None) with { Purpose = disclosure.HasPurpose ? disclosure.Purpose : null };
        await using var db = await _contexts.CreateDbContextAsync(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await Refuse<Disclosed>(AuditKinds.Disclose, Subject, actor, caseId, null, call, cancel);
        }

        var access = AccessPolicy.ToFacts(actor, facts);
        if (access is AccessDecision.Allowed { As: not Relationship.Assigned })
        {
            access = new AccessDecision.Denied("role-may-not", "Only those who have the case share from it.");
        }

        if (access is not AccessDecision.Allowed allowed)
        {
            return await Refuse<Disclosed>(AuditKinds.Disclose, Subject, actor, caseId, access, call, cancel);
        }

        if (disclosure.Errors() is { Count: > 0 } errors)
        {
            return await Fail(AuditKinds.Disclose, Subject, actor, caseId, "invalid", new Outcome<Disclosed>.Invalid(errors), call, cancel);
        }

        var sections = disclosure.Sections.Select(s => Sections.Find(s)!).ToArray();
        access = ToView(actor, facts, sections, disclosure.Purpose);
        if (access is not AccessDecision.Allowed)
        {
            return await Refuse<Disclosed>(AuditKinds.Disclose, Subject, actor, caseId, access, call, cancel);
        }

        if (facts.ConsentFor(disclosure.Purpose) is not ConsentState.Given)
        {
            var rule = ConsentRules.PersonAgreesToThisSharing;
            var unmet = new UnmetRule(rule.Name, rule.Id, rule.Sentence, rule.Source);
            return await Fail(AuditKinds.Disclose, Subject, actor, caseId, $"not-now:{rule.Id}/{rule.Name}", new Outcome<Disclosed>.NotNow([unmet]), call, cancel);
        }

        var rows = await SectionStore.Latest(db, caseId, sections, cancel);
        using var vault = await CaseVault.Unlock(db, _keys, caseId);
        var entry = new PendingEntry(
            AuditKinds.Disclose, AuditOutcome.Allowed, Subject, actor, caseId, allowed.Code, [.. sections.Select(s => s.Name)], disclosure.Purpose, call.RequestId);
        entry = entry with { Detail = vault.SealDetail(entry.Id, new { recipient = disclosure.Recipient, sections = disclosure.Sections }) };
        await _queue.Commit([entry], null, cancel);
        return new Outcome<Disclosed>.Done(new Disclosed(entry.Id, disclosure.Recipient, disclosure.Purpose, await OpenAll(db, actor, facts, disclosure.Purpose, rows)));
    }

    /// <summary>
    /// The one thing that immigration enforcement may be told (S19, INV-21): whether removal of the person with this file number is barred, and
    /// until when. No name is ever searched. An unknown number and a case without a bar are both "no bar known": the answer gives no case away.
    /// </summary>
    public async Task<Outcome<RemovalBar>> Disclose(Actor actor, RemovalBarRequest request, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "removal-bar";
        call ??= CallContext.None;
        var decision = AccessPolicy.ToPermission(actor, Permission.AskRemovalBar);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<RemovalBar>(AuditKinds.Disclose, Subject, actor, null, decision, call, cancel);
        }

        if (CaseReference.Normalise(request.FileNumber) is not { } reference)
        {
            var errors = new Dictionary<string, string[]> { ["fileNumber"] = ["This is not a complete file number. Names are not searched."] };
            return await Fail(AuditKinds.Disclose, Subject, actor, null, "invalid", new Outcome<RemovalBar>.Invalid(errors), call, cancel);
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var id = await db.Cases.AsNoTracking().Where(c => c.Reference == reference).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel);
        var facts = id is { } known ? await FactsStore.Load(db, known) : null;
        await _queue.Commit(
            [new PendingEntry(AuditKinds.Disclose, AuditOutcome.Allowed, Subject, actor, id, allowed.Code, null, call.Purpose, call.RequestId)], null, cancel);
        return new Outcome<RemovalBar>.Done(facts is null ? new RemovalBar(false, null) : Bar(actor, facts));
    }

    private RemovalBar Bar(Actor actor, CaseFacts facts)
    {
        var profile = ProfileInForce(facts.Profile, facts.SubPopulation);
        var context = new RuleContext(facts, actor, profile, Today(profile));
        return new RemovalBar(RemovalBarRule.IsBarred(context), RemovalBarRule.Until(context));
    }
}

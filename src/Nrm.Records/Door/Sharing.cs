using System.Security.Cryptography;
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
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Door;

/// <summary>What leaves a case for somebody outside it: only what the person agreed to, and what the law lets be asked.</summary>
public sealed class Sharing(Gate gate)
{
    private const string Share = "share";

    /// <summary>
    /// Lets sections leave to a recipient for a purpose: only what the actor may open, only what the person's standing consent for that purpose
    /// names (INV-24), never more than was named. What left, to whom and why is in the log before it leaves. The same request sent again under its
    /// key leaves nothing twice: it is answered with the first receipt and what left then, as a look of its own.
    /// </summary>
    /// <returns>
    /// Done; Invalid; Denied or NotFound; NotNow without consent, also when it was withdrawn since the first time, and where a part does not open: nothing leaves by halves; KeyReused when the key came
    /// with another request before.
    /// </returns>
    /// <exception cref="AuditUnavailableException">Nothing was shown and nothing left.</exception>
    public async Task<Outcome<Disclosed>> Disclose(Actor actor, Guid caseId, Disclosure disclosure, CallContext? call = null, CancellationToken cancel = default)
    {
        call = (call ?? CallContext.None) with { Purpose = disclosure.HasPurpose ? disclosure.Purpose : null };
        await using var db = await gate.OpenContext(cancel);
        if (await FactsStore.Load(db, caseId) is not { } facts)
        {
            return await gate.Refuse<Disclosed>(AuditKinds.Disclose, Share, actor, caseId, null, call, cancel);
        }

        var access = AccessPolicy.ToFacts(actor, facts);
        if (access is AccessDecision.Allowed { As: not Relationship.Assigned })
        {
            access = new AccessDecision.Denied("role-may-not", "Only those who have the case share from it.");
        }

        if (access is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<Disclosed>(AuditKinds.Disclose, Share, actor, caseId, access, call, cancel);
        }

        if (disclosure.Errors() is { Count: > 0 } errors)
        {
            return await gate.Fail(AuditKinds.Disclose, Share, actor, caseId, "invalid", new Outcome<Disclosed>.Invalid(errors), call, cancel);
        }

        var sections = disclosure.Sections.Select(s => Sections.Find(s)!).ToArray();
        access = Gate.ToView(actor, facts, sections, disclosure.Purpose);
        if (access is not AccessDecision.Allowed)
        {
            return await gate.Refuse<Disclosed>(AuditKinds.Disclose, Share, actor, caseId, access, call, cancel);
        }

        if (!disclosure.Sections.All(s => facts.MayLeave(disclosure.Purpose, s)))
        {
            var rule = facts.ConsentFor(disclosure.Purpose) is ConsentState.Given ? ConsentRules.PersonNamedTheseParts : ConsentRules.PersonAgreesToThisSharing;
            var unmet = new UnmetRule(rule.Name, rule.Id, rule.Sentence, rule.Source);
            return await gate.Fail(AuditKinds.Disclose, Share, actor, caseId, $"not-now:{rule.Id}/{rule.Name}", new Outcome<Disclosed>.NotNow([unmet]), call, cancel);
        }

        try
        {
            return await gate.Repeats.Replay<Left>(db, actor, Repeats.BodyHash(Share, disclosure, caseId), call, cancel) is { } earlier
                ? await LeftBefore(db, actor, facts, disclosure, earlier, allowed, call, cancel)
                : await Leave(db, actor, facts, disclosure, sections, allowed, call, cancel);
        }
        catch (Exception closed) when (closed is UnopenableException or UnreadableException)
        {
            return await gate.DoesNotOpen<Disclosed>(AuditKinds.Disclose, Share, actor, caseId, call, cancel);
        }
    }

    private async Task<Outcome<Disclosed>> Leave(
        NrmDbContext db, Actor actor, CaseFacts facts, Disclosure disclosure, Section[] sections, AccessDecision.Allowed allowed, CallContext call,
        CancellationToken cancel)
    {
        var rows = await SectionStore.Latest(db, facts.Id, sections, cancel);
        using var vault = await CaseVault.Unlock(db, gate.Keys, facts.Id);
        foreach (var row in rows)
        {
            // Proved before it is entered as left, and released by nobody: what is entered is what leaves, whole.
            CryptographicOperations.ZeroMemory(vault.OpenAsWritten(Sections.Find(row.Section)!, row));
        }

        var entry = EntryOf(AuditKinds.Disclose, actor, facts, disclosure, allowed, call);
        entry = entry with { Detail = vault.SealDetail(entry.Id, new { recipient = disclosure.Recipient, sections = disclosure.Sections }) };
        var left = new Left(entry.Id, [.. rows.Select(r => new SealedRevision(r.Section, r.Item, r.Revision))]);
        var body = Repeats.BodyHash(Share, disclosure, facts.Id);
        try
        {
            await gate.Enter([entry], writer => gate.Repeats.Remember(writer, actor, body, facts.Id, left, call), cancel);
        }
        catch (DbUpdateException) when (call.IdempotencyKey is not null)
        {
            // The same request came twice at once, and the other was faster.
            if (await gate.Repeats.Replay<Left>(db, actor, body, call, cancel) is { } earlier)
            {
                return await LeftBefore(db, actor, facts, disclosure, earlier, allowed, call, cancel);
            }

            throw;
        }

        return new Outcome<Disclosed>.Done(new Disclosed(entry.Id, disclosure.Recipient, disclosure.Purpose, await gate.OpenAll(db, actor, facts, disclosure.Purpose, rows)));
    }

    /// <summary>What left the first time and nothing newer: under its receipt no more may be read than was entered.</summary>
    private async Task<Outcome<Disclosed>> LeftBefore(
        NrmDbContext db, Actor actor, CaseFacts facts, Disclosure disclosure, Outcome<Left> earlier, AccessDecision.Allowed allowed, CallContext call,
        CancellationToken cancel)
    {
        if (earlier is not Outcome<Left>.Done { Value: var left })
        {
            return await gate.Fail(AuditKinds.Disclose, Share, actor, facts.Id, "idempotency-key-reused", earlier.As<Disclosed>(), call, cancel);
        }

        await gate.Enter([EntryOf(AuditKinds.Read, actor, facts, disclosure, allowed, call)], null, cancel);
        var documents = await gate.OpenAll(db, actor, facts, disclosure.Purpose, await SectionStore.Those(db, facts.Id, left.Sealed, cancel));
        await gate.EnterNotOpened(AuditKinds.Read, Share, actor, facts.Id, documents, call, cancel);
        return new Outcome<Disclosed>.Done(new Disclosed(left.Receipt, disclosure.Recipient, disclosure.Purpose, documents), Replayed: true);
    }

    private static PendingEntry EntryOf(string kind, Actor actor, CaseFacts facts, Disclosure disclosure, AccessDecision.Allowed allowed, CallContext call) =>
        new(kind, AuditOutcome.Allowed, Share, actor, facts.Id, allowed.Code, [.. disclosure.Sections], disclosure.Purpose, call.RequestId);

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
            return await gate.Refuse<RemovalBar>(AuditKinds.Disclose, Subject, actor, null, decision, call, cancel);
        }

        if (CaseReference.Normalise(request.FileNumber) is not { } reference)
        {
            var errors = new Dictionary<string, Said[]> { ["fileNumber"] = ["This is not a complete file number. Names are not searched."] };
            return await gate.Fail(AuditKinds.Disclose, Subject, actor, null, "invalid", new Outcome<RemovalBar>.Invalid(errors), call, cancel);
        }

        await using var db = await gate.OpenContext(cancel);
        var id = await db.Cases.AsNoTracking().Where(c => c.Reference == reference).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel);
        var facts = id is { } known ? await FactsStore.Load(db, known) : null;
        await gate.Enter(
            [new PendingEntry(AuditKinds.Disclose, AuditOutcome.Allowed, Subject, actor, id, allowed.Code, null, call.Purpose, call.RequestId)], null, cancel);
        return new Outcome<RemovalBar>.Done(facts is null ? new RemovalBar(false, null) : Bar(actor, facts));
    }

    private RemovalBar Bar(Actor actor, CaseFacts facts)
    {
        var profile = gate.ProfileInForce(facts.Profile, facts.SubPopulation);
        var context = new RuleContext(facts, actor, profile, gate.Today(profile));
        return new RemovalBar(RemovalBarRule.IsBarred(context), RemovalBarRule.Until(context));
    }
}

/// <summary>What is kept of an answer under its key: which documents left, not what stood in them.</summary>
internal sealed record Left(Guid Receipt, IReadOnlyList<SealedRevision> Sealed);

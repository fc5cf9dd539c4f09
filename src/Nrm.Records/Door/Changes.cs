using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records.Door;

/// <summary>What is done in a case: use cases, carried out whole or not at all.</summary>
public sealed class Changes(Gate gate)
{
    /// <summary>
    /// Carries out a use case, all of it or nothing: access → shape → version → rules → the use case → seal → entry → commit.
    /// </summary>
    /// <param name="caseId">The case; null for a use case that brings one into being.</param>
    /// <returns>
    /// Done; Invalid with messages by field; Denied or NotFound; NotNow with every unmet rule; Conflict when somebody was faster;
    /// KeyReused when the idempotency key came with another body before.
    /// </returns>
    /// <exception cref="AuditUnavailableException">Nothing was done.</exception>
    public async Task<Outcome<CaseChanged>> Make(Actor actor, Guid? caseId, UseCase useCase, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        var declaration = useCase.Declaration;
        if (declaration.OpensCase != caseId is null)
        {
            throw new UndeclaredException($"{declaration.Name} {(caseId is null ? "without" : "with")} a case");
        }

        await using var db = await gate.OpenContext(cancel);
        var before = caseId is { } id ? await FactsStore.Load(db, id) : null;
        if (caseId is not null && before is null)
        {
            return await gate.Refuse<CaseChanged>(AuditKinds.Change, declaration.Name, actor, caseId, null, call, cancel);
        }

        var decision = before is null ? AccessPolicy.ToOpen(actor, declaration) : AccessPolicy.ToUse(actor, before, declaration);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<CaseChanged>(AuditKinds.Change, declaration.Name, actor, caseId, decision, call, cancel);
        }

        if (await gate.Repeats.Replay<CaseChanged>(db, actor, BodyHash(useCase, caseId), call, cancel) is { } earlier)
        {
            return earlier is Outcome<CaseChanged>.Done
                ? await gate.Fail(AuditKinds.Change, declaration.Name, actor, caseId, "repeated", earlier, call, cancel)
                : await gate.Fail(AuditKinds.Change, declaration.Name, actor, caseId, "idempotency-key-reused", earlier, call, cancel);
        }

        var shape = useCase.Validate(DayOf(before, useCase));
        if (!shape.IsValid)
        {
            var errors = shape.Errors.GroupBy(e => FieldName(e.PropertyName)).ToDictionary(g => g.Key, g => g.Select(e => e.Said()).Distinct().ToArray());
            return await gate.Fail(AuditKinds.Change, declaration.Name, actor, caseId, "invalid", new Outcome<CaseChanged>.Invalid(errors), call, cancel);
        }

        if (before is not null && call.ExpectedVersion is { } expected && expected != before.Version)
        {
            return await gate.Fail(AuditKinds.Change, declaration.Name, actor, caseId, "conflict", new Outcome<CaseChanged>.Conflict(before.Version), call, cancel);
        }

        return await Carry(db, actor, before, useCase, allowed, call, cancel);
    }

    internal async Task<Outcome<CaseChanged>> Carry(
        NrmDbContext db, Actor actor, CaseFacts? before, UseCase useCase, AccessDecision.Allowed allowed, CallContext call, CancellationToken cancel)
    {
        try
        {
            return await CarryOut(db, actor, before, useCase, allowed, call, cancel);
        }
        catch (Exception closed) when (closed is UnopenableException or UnreadableException)
        {
            // Before anything is committed: a key that is gone, a document that the step reads, or one that it would record over.
            return await gate.DoesNotOpen<CaseChanged>(AuditKinds.Change, useCase.Declaration.Name, actor, before?.Id, call, cancel);
        }
    }

    private async Task<Outcome<CaseChanged>> CarryOut(
        NrmDbContext db, Actor actor, CaseFacts? before, UseCase useCase, AccessDecision.Allowed allowed, CallContext call, CancellationToken cancel)
    {
        var declaration = useCase.Declaration;
        var start = before ?? Newborn(actor, useCase);
        var profile = gate.ProfileInForce(start.Profile, start.SubPopulation);
        using var vault = before is null ? CaseVault.New(start.Id) : await CaseVault.Unlock(db, gate.Keys, start.Id);
        var opened = await OpenFor(db, vault, start.Id, before is null ? [] : declaration.Reads, cancel);
        var change = new CaseChange(start, actor, gate.NowUtc, gate.Today(profile), profile, await Organisations(db, cancel), useCase, opened, id => Staff(db, id));

        var unmet = Refusals.Of(change.Context);
        if (unmet.Count == 0)
        {
            try
            {
                change.Take();
            }
            catch (NotNowException stopped)
            {
                unmet = stopped.Unmet;
            }
        }

        if (unmet.Count > 0)
        {
            var why = "not-now:" + string.Join(',', unmet.Select(u => $"{u.Rule}/{u.Name}"));
            return await gate.Fail(AuditKinds.Change, declaration.Name, actor, before?.Id, why, new Outcome<CaseChanged>.NotNow(unmet), call, cancel);
        }

        return await Commit(db, actor, before, change, vault, allowed, call, cancel);
    }

    private async Task<Outcome<CaseChanged>> Commit(
        NrmDbContext db, Actor actor, CaseFacts? before, CaseChange change, CaseVault vault, AccessDecision.Allowed allowed, CallContext call,
        CancellationToken cancel)
    {
        var declaration = change.Input.Declaration;
        var after = change.Facts with { Version = (before?.Version ?? 0) + 1, MainState = MainStateRule.Derive(change.Facts) };
        var sections = await SealAll(db, vault, after, actor, change, allowed, cancel);
        var result = CaseChanged.From(FactsShown.To(allowed.As, after));
        IReadOnlyList<TrackStep> steps = [.. change.Steps];
        IReadOnlyList<SealedRevision> documents = [.. sections.Select(s => new SealedRevision(s.Section, s.Item, s.Revision))];
        var what = new EventRow
        {
            Id = Ids.New(),
            CaseId = after.Id,
            Version = after.Version,
            At = change.NowUtc,
            On = change.Today,
            StaffId = actor.StaffId,
            OrganisationId = actor.OrganisationId,
            UseCase = declaration.Name,
            ProfileVersion = change.Profile.Version,
            Steps = StoredEvents.Write(StoredEvents.Steps, steps),
            Sealed = StoredEvents.Write(StoredEvents.Sealed, documents),
        };
        var entry = new PendingEntry(
            AuditKinds.Change, AuditOutcome.Allowed, declaration.Name, actor, after.Id, allowed.Code,
            [.. declaration.Reads.Select(s => s.Name)], call.Purpose, call.RequestId);
        entry = entry with { Detail = vault.SealDetail(entry.Id, new { @event = what.Id, steps, @sealed = documents, version = after.Version }) };
        var key = before is null ? vault.Wrapped(gate.Keys) : null; // here: the writer may come to it when the vault is closed
        var tokens = PersonTokens.For(gate.Keys, after.Id, change.Writes);
        try
        {
            await gate.Late.While(before, after, (facts, whose) => WorkLists.LateIn(gate, facts, whose), () => gate.NowUtc, () => gate.Enter([entry], writer =>
            {
                FactsStore.Store(writer, before, after);
                if (key is not null)
                {
                    writer.CaseKeys.Add(key);
                }

                writer.Sections.AddRange(sections);
                writer.Events.Add(what);
                PersonTokens.Replace(writer, after.Id, tokens);
                gate.Repeats.Remember(writer, actor, BodyHash(change.Input, before?.Id), after.Id, result, call);
            }, cancel));
        }
        catch (DbUpdateException)
        {
            if (await Overtaken(actor, before, change.Input, call, cancel) is { } answer)
            {
                return answer;
            }

            throw; // nobody was faster: the database failed, and to call that a conflict would hide it
        }

        return new Outcome<CaseChanged>.Done(result);
    }

    /// <summary>Another request was faster: the same one repeated, or a change of the same case. Null when neither is so.</summary>
    private async Task<Outcome<CaseChanged>?> Overtaken(Actor actor, CaseFacts? before, UseCase useCase, CallContext call, CancellationToken cancel)
    {
        await using var db = await gate.OpenContext(cancel);
        var answer = await gate.Repeats.Replay<CaseChanged>(db, actor, BodyHash(useCase, before?.Id), call, cancel);
        if (answer is null && before is not null && await FactsStore.Load(db, before.Id) is { } now && now.Version != before.Version)
        {
            answer = new Outcome<CaseChanged>.Conflict(now.Version);
        }

        return answer is null ? null : await gate.Fail(AuditKinds.Change, useCase.Declaration.Name, actor, before?.Id, "conflict", answer, call, cancel);
    }

    private async Task<List<SectionRow>> SealAll(
        NrmDbContext db, CaseVault vault, CaseFacts after, Actor actor, CaseChange change, AccessDecision.Allowed allowed, CancellationToken cancel)
    {
        var rows = new List<SectionRow>();
        foreach (var write in change.Writes)
        {
            // The matrix and the permits say the same thing twice on purpose: a use case cannot write where its actor's role may not. The step itself
            // is handed in: whoever may take it may say what they typed, and reads no more of the section for it.
            if (write.Document is not StepTaken && AccessMatrix.For(allowed.Role, allowed.As, write.Section.Category) is not Grant.Write && !change.Input.Declaration.HandsIn.Contains(write.Section))
            {
                throw new UndeclaredException($"{allowed.Role} as {allowed.As} writing {write.Section.Category}");
            }

            var earlier = rows.FindLast(r => r.Section == write.Section.Name && r.Item == write.Item)
                ?? await SectionStore.Newest(db, after.Id, write.Section, write.Item, cancel);
            var seen = earlier is null ? [] : vault.OpenAsWritten(write.Section, earlier);
            var edits = earlier?.SchemaVersion == write.Section.SchemaVersion && change.Input.Declaration.Reads.Contains(write.Section);
            var revision = (earlier?.Revision ?? 0) + 1;
            rows.Add(new SectionRow
            {
                CaseId = after.Id,
                Section = write.Section.Name,
                Item = write.Item,
                Revision = revision,
                SchemaVersion = write.Section.SchemaVersion,
                RecordedAt = change.NowUtc,
                RecordedBy = actor.StaffId,
                Sealed = vault.Seal(write.Section, write.Item, revision, write.Document, edits ? seen : default),
                Version = after.Version,
                Position = rows.Count + 1,
            });
        }

        return rows;
    }

    /// <summary>The legal date by which an input is judged; that of the universal time for a profile that does not exist, which its shape says.</summary>
    private DateOnly DayOf(CaseFacts? before, UseCase useCase) =>
        before is not null ? gate.Today(gate.ProfileInForce(before.Profile, before.SubPopulation))
        : useCase is IOpensCase { Profile: { } code } && CountryProfiles.Exists(code) ? gate.Today(gate.ProfileInForce(code, null))
        : DateOnly.FromDateTime(gate.NowUtc);

    private CaseFacts Newborn(Actor actor, UseCase useCase)
    {
        var (code, subPopulation) = useCase is IOpensCase { Profile: { } named } opens ? (named, opens.SubPopulation) : throw new UndeclaredException($"{useCase.Declaration.Name} opening a case");
        var profile = gate.ProfileInForce(code, subPopulation);
        return new CaseFacts
        {
            Id = Ids.New(),
            Reference = CaseReference.New(),
            Profile = profile.Code,
            ProfileVersion = profile.Version,
            SubPopulation = subPopulation,
            Entry = EntryRoute.Signal,
            Age = AgeClass.PresumedChild,
            OpenedAt = gate.NowUtc,
            ReferrerId = actor.StaffId,
            ReferrerOrganisationId = actor.OrganisationId,
            Tracks = Engine.Tracks.ToImmutableSortedDictionary(t => (TrackInstance)t.Track, t => new TrackState(t.Initial, gate.Today(profile))),
        };
    }

    /// <summary>An active account, as far as an assignment must know it.</summary>
    private static StaffMember? Staff(NrmDbContext db, Guid id)
    {
        var account = db.Users.AsNoTracking().SingleOrDefault(s => s.Id == id && !s.Disabled);
        return account is null ? null : new StaffMember(id, account.OrganisationId, db.StaffRoles.AsNoTracking().Where(r => r.StaffId == id).Select(r => r.Role).ToList().Known().ToHashSet());
    }

    private static async Task<OrganisationDirectory> Organisations(NrmDbContext db, CancellationToken cancel) =>
        new([.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Rank).ToListAsync(cancel)).Select(Records.Staff.Organisations.From)]);

    private static async Task<Dictionary<(string, Guid), object>> OpenFor(
        NrmDbContext db, CaseVault vault, Guid caseId, IReadOnlyList<Section> sections, CancellationToken cancel)
    {
        var rows = await SectionStore.Latest(db, caseId, sections, cancel);
        return rows.ToDictionary(r => (r.Section, r.Item), r => vault.Open(sections.Single(s => s.Name == r.Section), r));
    }

    private static string FieldName(string path) =>
        string.Join('.', path.Split('.').Select(p => p.Length == 0 ? p : char.ToLowerInvariant(p[0]) + p[1..]));

    private static byte[] BodyHash(UseCase useCase, Guid? caseId) => Repeats.BodyHash(useCase.Declaration.Name, useCase, caseId);
}

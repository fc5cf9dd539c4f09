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

/// <summary>
/// The one gate to case data; what may be asked of it are its verbs. Every verb goes load facts → access decision → audit entry → open only
/// what was declared → answer. An entry is durable before anything is shown; a change and its entry commit together; where the entry cannot be
/// written <see cref="AuditUnavailableException"/> is thrown, nothing is shown and nothing changed. The answer to the threat is the insider:
/// who looked can always be told, and who may not look learns nothing.
/// </summary>
public sealed class Gate
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;

    internal Gate(IDbContextFactory<NrmDbContext> contexts, CommitQueue queue, KeySource keys, TimeProvider time)
    {
        _contexts = contexts;
        _queue = queue;
        Keys = keys;
        Time = time;
        Repeats = new Repeats(keys, time);
        Sizes = new KnownSizes(time);
    }

    internal KeySource Keys { get; }

    internal TimeProvider Time { get; }

    internal Repeats Repeats { get; }

    internal LateCounts Late { get; } = new();

    internal KnownSizes Sizes { get; }

    internal DateTime NowUtc => Time.GetUtcNow().UtcDateTime;

    internal Task<NrmDbContext> OpenContext(CancellationToken cancel) => _contexts.CreateDbContextAsync(cancel);

    /// <summary>The legal date now, in the profile's time zone.</summary>
    internal DateOnly Today(CountryProfile profile) => DateOf(NowUtc, profile);

    internal static DateOnly DateOf(DateTime utc, CountryProfile profile) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)));

    /// <summary>When the next day begins in the time zone of any profile.</summary>
    internal DateTime NextDay()
    {
        var now = NowUtc;
        return CountryProfiles.All.Select(p => p.TimeZone).Distinct().Select(TimeZoneInfo.FindSystemTimeZoneById).Min(zone =>
            // A day that begins where clocks are put forward begins a little later: an hour of a day counted anew does no harm.
            now + (TimeSpan.FromDays(1) - TimeZoneInfo.ConvertTimeFromUtc(now, zone).TimeOfDay));
    }

    /// <summary>The version in force now. The day is taken in the zone of the version in force on the UTC day: zones do not change between versions.</summary>
    internal CountryProfile ProfileInForce(string code, string? subPopulation)
    {
        var near = CountryProfiles.InForce(code, DateOnly.FromDateTime(NowUtc), subPopulation);
        return CountryProfiles.InForce(code, Today(near), subPopulation);
    }

    /// <summary>Waits until the entries, and the change that they belong to, are durable.</summary>
    /// <exception cref="AuditUnavailableException">Nothing was done.</exception>
    internal Task Enter(IReadOnlyList<PendingEntry> entries, Action<NrmDbContext>? change, CancellationToken cancel) => _queue.Commit(entries, change, cancel);

    /// <summary>Enters a refusal and makes it the answer. Hidden and absent differ in the log only.</summary>
    internal async Task<Outcome<T>> Refuse<T>(
        string kind, string subject, Actor actor, Guid? caseId, AccessDecision? decision, CallContext call, CancellationToken cancel)
    {
        var entry = new PendingEntry(kind, AuditOutcome.Denied, subject, actor, caseId, decision?.Code ?? "no-such-case", null, call.Purpose, call.RequestId);
        await Enter([entry], null, cancel);
        return decision is AccessDecision.Denied denied ? new Outcome<T>.Denied(denied.Code, denied.Sentence) : new Outcome<T>.NotFound();
    }

    /// <summary>Enters that something permitted was asked and did not come about, and why.</summary>
    internal async Task<Outcome<T>> Fail<T>(
        string kind, string subject, Actor actor, Guid? caseId, string why, Outcome<T> answer, CallContext call, CancellationToken cancel)
    {
        var explanation = why.Length <= 400 ? why : why[..400];
        await Enter([new PendingEntry(kind, AuditOutcome.Failed, subject, actor, caseId, explanation, null, call.Purpose, call.RequestId)], null, cancel);
        return answer;
    }

    /// <summary>An entry about several cases at once: which ones stands sealed in its detail, so that "who was shown this case" has an answer.</summary>
    internal PendingEntry WithCases(PendingEntry entry, IEnumerable<Guid> cases) => entry with
    {
        Detail = Keys.Purpose("audit").Seal(
            new SectionAddress(Guid.Empty, "audit", entry.Id, 1, 1), JsonSerializer.SerializeToUtf8Bytes(new { cases = cases.Distinct() }, CaseJson.Options)),
    };

    internal static AccessDecision ToView(Actor actor, CaseFacts facts, IReadOnlyList<Section> sections, string? purpose)
    {
        var first = AccessPolicy.ToFacts(actor, facts);
        foreach (var section in sections)
        {
            first = AccessPolicy.ToSection(actor, facts, section, purpose);
            if (first is not AccessDecision.Allowed)
            {
                return first;
            }
        }

        return first;
    }

    internal async Task<IReadOnlyList<OpenedDocument>> OpenAll(NrmDbContext db, Actor actor, CaseFacts facts, string? purpose, List<SectionRow> rows) =>
        Open(actor, facts, purpose, new LockedRows(rows, rows.Count == 0 ? [] : await CaseVault.WrappedKeys(db, facts.Id)));

    internal IReadOnlyList<OpenedDocument> Open(Actor actor, CaseFacts facts, string? purpose, LockedRows locked)
    {
        if (locked.Rows.Count == 0)
        {
            return [];
        }

        using var vault = CaseVault.Unlock(Keys, facts.Id, locked.Keys);
        return [.. locked.Rows.Select(r =>
        {
            var section = Sections.Find(r.Section) ?? throw new UndeclaredException($"section {r.Section}");
            return new OpenedDocument(section, r.Item, r.Revision, r.RecordedAt, r.RecordedBy, Document(section, r));
        })];

        object Document(Section section, SectionRow row)
        {
            var grant = AccessPolicy.ToSection(actor, facts, section, purpose) is AccessDecision.Allowed a ? AccessMatrix.For(a.Role, a.As, section.Category) : Grant.None;
            try
            {
                var document = vault.Open(section, row);
                return grant is Grant.ReadLimited ? section.Limited(document) : document;
            }
            catch (UnopenableException)
            {
                return NotOpened.Damaged;
            }
            catch (UnreadableException)
            {
                return NotOpened.OfAnotherVersion;
            }
        }
    }

    /// <summary>Enters, beside the look that is entered already, what of it did not open: whoever repairs it finds it here.</summary>
    internal Task EnterNotOpened(
        string kind, string subject, Actor actor, Guid caseId, IReadOnlyList<OpenedDocument> documents, CallContext call, CancellationToken cancel)
    {
        var closed = documents.Where(d => !d.IsOpen).ToList();
        return closed.Count == 0 ? Task.CompletedTask : Enter(
            [new PendingEntry(
                kind, AuditOutcome.Failed, subject, actor, caseId, string.Join(';', closed.Select(d => Codes.Of((NotOpened)d.Document)).Distinct().Prepend("not-opened")),
                [.. closed.Select(d => d.Section.Name).Distinct()], call.Purpose, call.RequestId)], null, cancel);
    }

    /// <summary>Enters that something permitted would have gone over what does not open, or needs what does not open, and answers with the rule.</summary>
    internal Task<Outcome<T>> DoesNotOpen<T>(string kind, string subject, Actor actor, Guid? caseId, CallContext call, CancellationToken cancel)
    {
        var rule = Refusals.DocumentsOpen;
        return Fail(kind, subject, actor, caseId, $"not-now:{rule.Rule}/{rule.Name}", new Outcome<T>.NotNow([rule]), call, cancel);
    }
}

/// <summary>Sealed documents of one case and the wrapped keys that open them.</summary>
internal readonly record struct LockedRows(List<SectionRow> Rows, List<CaseKeyRow> Keys);

using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Persistence;
using Nrm.Records.Sealing;

namespace Nrm.Records;

/// <summary>
/// The door: the only way to case data. Every verb goes load facts → access decision → audit entry → open only what was declared →
/// answer. An entry is durable before anything is shown; a change and its entry commit together; where the entry cannot be written
/// <see cref="AuditUnavailableException"/> is thrown, nothing is shown and nothing changed. The answer to the threat is the insider:
/// who looked can always be told, and who may not look learns nothing.
/// </summary>
public sealed partial class CaseRecords
{
    private readonly IDbContextFactory<NrmDbContext> _contexts;
    private readonly CommitQueue _queue;
    private readonly KeySource _keys;
    private readonly TimeProvider _time;

    internal CaseRecords(IDbContextFactory<NrmDbContext> contexts, CommitQueue queue, KeySource keys, TimeProvider time)
    {
        _contexts = contexts;
        _queue = queue;
        _keys = keys;
        _time = time;
    }

    private DateTime NowUtc => _time.GetUtcNow().UtcDateTime;

    /// <summary>The legal date now, in the profile's time zone.</summary>
    private DateOnly Today(CountryProfile profile) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(NowUtc, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)));

    /// <summary>The version in force now. The day is taken in the zone of the version in force on the UTC day: zones do not change between versions.</summary>
    private CountryProfile ProfileInForce(string code, string? subPopulation)
    {
        var near = CountryProfiles.InForce(code, DateOnly.FromDateTime(NowUtc), subPopulation);
        return CountryProfiles.InForce(code, Today(near), subPopulation);
    }

    private static async Task<OrganisationDirectory> Organisations(NrmDbContext db, CancellationToken cancel) =>
        new([.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancel))
            .Select(o => new Organisation(o.Id, o.Name, o.Kind, o.DecidesFor, o.SupportsFor))]);

    /// <summary>Enters a refusal and makes it the answer. Hidden and absent differ in the log only.</summary>
    private async Task<Outcome<T>> Refuse<T>(
        string kind, string subject, Actor actor, Guid? caseId, AccessDecision? decision, CallContext call, CancellationToken cancel)
    {
        var entry = new PendingEntry(kind, AuditOutcome.Denied, subject, actor, caseId, decision?.Code ?? "no-such-case", null, call.Purpose, call.RequestId);
        await _queue.Commit([entry], null, cancel);
        return decision is AccessDecision.Denied denied ? new Outcome<T>.Denied(denied.Code, denied.Sentence) : new Outcome<T>.NotFound();
    }

    /// <summary>Enters that something permitted was asked and did not come about, and why.</summary>
    private async Task<Outcome<T>> Fail<T>(
        string kind, string subject, Actor actor, Guid? caseId, string why, Outcome<T> answer, CallContext call, CancellationToken cancel)
    {
        var explanation = why.Length <= 400 ? why : why[..400];
        await _queue.Commit([new PendingEntry(kind, AuditOutcome.Failed, subject, actor, caseId, explanation, null, call.Purpose, call.RequestId)], null, cancel);
        return answer;
    }

    /// <summary>An entry about several cases at once: which ones stands sealed in its detail, so that "who was shown this case" has an answer.</summary>
    private PendingEntry WithCases(PendingEntry entry, IEnumerable<Guid> cases) => entry with
    {
        Detail = _keys.Purpose("audit").Seal(
            new SectionAddress(Guid.Empty, "audit", entry.Id, 1, 1), System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { cases = cases.Distinct() }, Casework.Kernel.CaseJson.Options)),
    };
}

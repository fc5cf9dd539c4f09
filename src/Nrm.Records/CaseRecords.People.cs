using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records;

public sealed partial class CaseRecords
{
    private const int MostCandidates = 50;

    // As in a referral. Without them one question, one entry and one count of the rate limit would try thousands of names.
    private const int MostOtherNames = 20;
    private const int LongestName = 300;

    /// <summary>
    /// Asks whether a case of this person may exist. Blind tokens choose candidates; the matcher opens their person sections, compares, and
    /// lets out only "a case may exist, ask this organisation": no number, no content.
    /// </summary>
    public async Task<Outcome<PersonMatch>> FindPerson(Actor actor, PersonDetails person, CallContext? call = null, CancellationToken cancel = default)
    {
        const string Subject = "find-person";
        call ??= CallContext.None;
        var decision = AccessPolicy.ToPermission(actor, Permission.FindPerson);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await Refuse<PersonMatch>(AuditKinds.Find, Subject, actor, null, decision, call, cancel);
        }

        if (person.OtherNames is { Count: > MostOtherNames } || new[] { person.FullName, person.LatinName }.Concat(person.OtherNames ?? []).Any(n => n?.Length > LongestName))
        {
            var tooMany = new Dictionary<string, Said[]> { ["person"] = ["Ask for one person: at most 20 other names, of at most 300 characters."] };
            return await Fail(AuditKinds.Find, Subject, actor, null, "invalid", new Outcome<PersonMatch>.Invalid(tooMany), call, cancel);
        }

        var tokens = PersonTokens.Of(_keys, person);
        if (tokens.Count == 0)
        {
            var errors = new Dictionary<string, Said[]> { ["person"] = ["Give a name and a year of birth: one of them alone finds too many people."] };
            return await Fail(AuditKinds.Find, Subject, actor, null, "invalid", new Outcome<PersonMatch>.Invalid(errors), call, cancel);
        }

        await using var db = await _contexts.CreateDbContextAsync(cancel);
        var values = tokens.Select(t => t.Token).ToArray();
        var candidates = await db.PersonTokens.AsNoTracking().Where(t => t.Kind == "name+year" && values.Contains(t.Token))
            .Select(t => t.CaseId).Distinct().Take(MostCandidates).ToListAsync(cancel);
        // One entry for the search and one for each candidate that the matcher opens, all before anything is opened.
        var entries = candidates.Select(id => new PendingEntry(
                AuditKinds.Read, AuditOutcome.Allowed, "matcher", actor, id, "matcher;answers-yes-or-no-only", [Sections.Person.Name], call.Purpose, call.RequestId))
            .Prepend(new PendingEntry(
                AuditKinds.Find, AuditOutcome.Allowed, Subject, actor, null, $"{allowed.Code};by=name+year;candidates={candidates.Count}", null, call.Purpose, call.RequestId));
        await _queue.Commit([.. entries], null, cancel);

        var asked = Wanted(person);
        var organisations = new HashSet<Guid>();
        foreach (var caseId in candidates)
        {
            if (await Matches(db, caseId, asked, cancel) && await FactsStore.Load(db, caseId) is { } facts)
            {
                organisations.Add(facts.AuthorityId ?? facts.ReferrerOrganisationId);
            }
        }

        var names = await db.Organisations.AsNoTracking().Where(o => organisations.Contains(o.Id)).Select(o => o.Name).OrderBy(n => n).ToListAsync(cancel);
        return new Outcome<PersonMatch>.Done(new PersonMatch(names.Count > 0, names));
    }

    private async Task<bool> Matches(NrmDbContext db, Guid caseId, (HashSet<string> Names, int Year) asked, CancellationToken cancel)
    {
        var rows = await SectionStore.Latest(db, caseId, [Sections.Person], cancel);
        if (rows.Count == 0)
        {
            return false;
        }

        using var vault = await CaseVault.Unlock(db, _keys, caseId);
        var (names, year) = Wanted((PersonDetails)vault.Open(Sections.Person, rows[0]));
        return year == asked.Year && names.Overlaps(asked.Names);
    }

    private static (HashSet<string> Names, int Year) Wanted(PersonDetails person) =>
        ([.. new[] { person.FullName, person.LatinName }.Concat(person.OtherNames ?? []).Select(PersonTokens.Plain).Where(n => n.Length > 0)],
            person.DateOfBirth is { HasValue: true } born ? born.Value.Earliest.Year : 0);
}

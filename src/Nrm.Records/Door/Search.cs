using Microsoft.EntityFrameworkCore;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Cases;
using Nrm.Records.Persistence;

namespace Nrm.Records.Door;

/// <summary>Cases found by their facts, and whether a case of a person may exist.</summary>
public sealed class Search(Gate gate)
{
    private const int MostCandidates = 50;

    // As in a referral. Without them one question, one entry and one count of the rate limit would try thousands of names.
    private static readonly Field OtherNames = Fields.Find(typeof(PersonDetails), "otherNames")!;

    /// <summary>
    /// The cases that the actor has a part in, newest first. The database narrows, the access policy decides: a list never shows what a
    /// single read would not.
    /// </summary>
    public async Task<Outcome<CaseList>> Find(Actor actor, CaseCriteria criteria, CallContext? call = null, CancellationToken cancel = default)
    {
        call ??= CallContext.None;
        var decision = AccessPolicy.ToPermission(actor, Permission.ListCases);
        if (decision is not AccessDecision.Allowed allowed)
        {
            return await gate.Refuse<CaseList>(AuditKinds.Find, "cases", actor, null, decision, call, cancel);
        }

        await using var db = await gate.OpenContext(cancel);
        var size = Math.Clamp(criteria.PageSize, 1, 200);
        var ids = await new VisibleCases(db, actor, criteria, gate.Sizes).First(size + 1, cancel);
        var facts = await FactsStore.Load(db, [.. ids.Take(size)], cancel);
        var shown = facts.Select(f => (Facts: f, Access: AccessPolicy.ToFacts(actor, f)))
            .Select(x => x.Access is AccessDecision.Allowed a ? new FoundCase(FactsShown.To(a.As, x.Facts), a.Sentence) : null).OfType<FoundCase>().ToList();
        await gate.Enter(
            [gate.WithCases(new PendingEntry(AuditKinds.Find, AuditOutcome.Allowed, "cases", actor, null, $"{allowed.Code};{criteria.Kinds()};found={shown.Count}", null, call.Purpose, call.RequestId), shown.Select(c => c.Facts.Id))],
            null, cancel);
        var last = ids.Count > size ? facts[^1] : null;
        var names = await NamesStore.Of(db, [], [.. shown.Select(c => c.Facts.Lead?.OrganisationId).OfType<Guid>()], cancel);
        return new Outcome<CaseList>.Done(new CaseList(
            [.. shown.Select(c => c with { LeadOrganisation = c.Facts.Lead is { } lead ? names.OfOrganisation(lead.OrganisationId) : null })],
            last is null ? null : new CaseCursor(last.OpenedAt, last.Reference)));
    }

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
            return await gate.Refuse<PersonMatch>(AuditKinds.Find, Subject, actor, null, decision, call, cancel);
        }

        if (person.OtherNames?.Count > OtherNames.Most || new[] { person.FullName, person.LatinName }.Concat(person.OtherNames ?? []).Any(n => n?.Length > OtherNames.Longest))
        {
            var tooMany = new Dictionary<string, Said[]> { ["person"] = ["Ask for one person: there are too many names here, or one that is too long."] };
            return await gate.Fail(AuditKinds.Find, Subject, actor, null, "invalid", new Outcome<PersonMatch>.Invalid(tooMany), call, cancel);
        }

        var tokens = PersonTokens.Of(gate.Keys, person);
        if (tokens.Count == 0)
        {
            var errors = new Dictionary<string, Said[]> { ["person"] = ["Give a name and a year of birth: one of them alone finds too many people."] };
            return await gate.Fail(AuditKinds.Find, Subject, actor, null, "invalid", new Outcome<PersonMatch>.Invalid(errors), call, cancel);
        }

        await using var db = await gate.OpenContext(cancel);
        var values = tokens.Select(t => t.Token).ToArray();
        var candidates = await db.PersonTokens.AsNoTracking().Where(t => t.Kind == "name+year" && values.Contains(t.Token))
            .Select(t => t.CaseId).Distinct().Join(db.Cases, id => id, c => c.Id, (_, c) => c)
            .OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Reference).Select(c => c.Id).Take(MostCandidates).ToListAsync(cancel);
        // One entry for the search and one for each candidate that the matcher opens, all before anything is opened.
        var entries = candidates.Select(id => new PendingEntry(
                AuditKinds.Read, AuditOutcome.Allowed, "matcher", actor, id, "matcher;answers-yes-or-no-only", [Sections.Person.Name], call.Purpose, call.RequestId))
            .Prepend(new PendingEntry(
                AuditKinds.Find, AuditOutcome.Allowed, Subject, actor, null, $"{allowed.Code};by=name+year;candidates={candidates.Count}", null, call.Purpose, call.RequestId));
        await gate.Enter([.. entries], null, cancel);

        var asked = PersonMatcher.Wanted(person);
        var organisations = new HashSet<Guid>();
        foreach (var caseId in candidates)
        {
            switch (await PersonMatcher.Matches(db, gate.Keys, caseId, asked, cancel))
            {
                case true when await FactsStore.Load(db, caseId) is { } facts:
                    organisations.Add(facts.AuthorityId ?? facts.ReferrerOrganisationId);
                    break;
                case null:
                    await gate.Enter(
                        [new PendingEntry(AuditKinds.Read, AuditOutcome.Failed, "matcher", actor, caseId, "not-opened", [Sections.Person.Name], call.Purpose, call.RequestId)], null, cancel);
                    break;
            }
        }

        var names = await db.Organisations.AsNoTracking().Where(o => organisations.Contains(o.Id)).Select(o => o.Name).OrderBy(n => n).ToListAsync(cancel);
        return new Outcome<PersonMatch>.Done(new PersonMatch(names.Count > 0, names));
    }
}

using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.People;
using Nrm.Casework.Profiles;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>
/// Looks for a case before another is made. What is typed travels in the body only; a case of somebody else is never confirmed, only whom to
/// ask. What was typed is put into the referral, so that it need not be typed again.
/// </summary>
public sealed class FindPage(Search search, Drafts drafts, Words words) : ReferralPage(drafts)
{
    private const string Continue = "continue";

    public FormState State { get; private set; } = FormState.Empty;

    /// <summary>Null before a search.</summary>
    public Findings? Found { get; private set; }

    public async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        if (posted.Pressed == Continue)
        {
            return await Begin(posted.Fields);
        }

        var reference = new FormState(posted.Fields, FormState.Empty.Errors).Value("reference")?.Trim();
        var read = FormReader.Read(typeof(PersonDetails), posted.Fields);
        var errors = words.Of(read.Errors).ToDictionary();
        var person = read.Input as PersonDetails;
        var asksForPerson = person is { FullName: not null } or { DateOfBirth: not null };
        if (errors.Count == 0 && string.IsNullOrEmpty(reference) && !asksForPerson)
        {
            errors["reference"] = [words["Enter a case number, a code name, or a name and a year of birth. If you know none, continue."]];
        }

        var own = new List<FoundCase>();
        IReadOnlyList<string> elsewhere = [];
        if (errors.Count == 0 && !string.IsNullOrEmpty(reference))
        {
            var criteria = reference.Any(char.IsDigit) ? new CaseCriteria { Reference = reference.ToUpperInvariant() } : new CaseCriteria { CodeName = reference };
            if (!(await search.Find(Actor, criteria, Call(), Cancel)).IsDone(out var list, out var outcome))
            {
                return Refused(outcome);
            }

            own.AddRange(list.Cases);
        }

        if (errors.Count == 0 && asksForPerson)
        {
            if ((await search.FindPerson(Actor, person!, Call(), Cancel)).IsDone(out var match, out var refusal))
            {
                elsewhere = match.AskOrganisations;
            }
            else if (refusal is Refusal.Invalid { Errors: var wrong })
            {
                errors["fullName"] = [.. wrong.SelectMany(e => e.Value).Select(words.Of)];
            }
            else
            {
                return Refused(refusal);
            }
        }

        State = new FormState(posted.Fields, errors);
        Found = errors.Count > 0 ? null : new Findings(own, elsewhere);
        return Page();
    }

    private async Task<IActionResult> Begin(IReadOnlyDictionary<string, string[]> typed)
    {
        var fields = typed.Where(f => f.Key == "fullName" || f.Key.StartsWith("dateOfBirth.", StringComparison.Ordinal)).Where(f => f.Value.Any(v => !string.IsNullOrWhiteSpace(v)))
            .ToDictionary(f => $"person.{f.Key}", f => f.Value);
        fields["referrer.role"] = [string.Join(", ", Roles.ThatRefer(Actor).Select(r => words.Role(r)))];
        if (Who.Organisation.SupportsFor.Concat(Who.Organisation.DecidesFor).Distinct().ToArray() is [var only] && CountryProfiles.Exists(only))
        {
            fields["profile"] = [only];
        }

        if ((await Drafts.Save(Actor, null, ReferralForm.Place, fields, cancel: Cancel)).IsDone(out var line, out _))
        {
            return LocalRedirect(Address(line.Id));
        }

        Say(words["You have as many drafts as there can be. Send or delete one first."]);
        return LocalRedirect(ReferralLinks.Start);
    }

    /// <param name="Own">Cases that the actor may open.</param>
    /// <param name="Elsewhere">Organisations to ask.</param>
    public sealed record Findings(IReadOnlyList<FoundCase> Own, IReadOnlyList<string> Elsewhere)
    {
        public bool IsEmpty => Own.Count == 0 && Elsewhere.Count == 0;
    }
}

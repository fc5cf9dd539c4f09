using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Cases;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// Finds a case by what somebody knows exactly. What is typed travels in the body of a post, never in an address; a case in which the actor
/// has no part is not confirmed, only whom to ask.
/// </summary>
public sealed class FindCasePage(Search search, TimeProvider time, Words words) : StaffPage
{
    private const string Number = "reference";

    public DateOnly Today { get; } = DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public FormState State { get; private set; } = FormState.Empty;

    /// <summary>Null before a search for a number or a code name.</summary>
    public IReadOnlyList<CaseLine>? Cases { get; private set; }

    /// <summary>Null before a search for a person.</summary>
    public PersonMatch? Person { get; private set; }

    public bool MayFindPerson => AccessPolicy.ToPermission(Actor, Permission.FindPerson) is AccessDecision.Allowed;

    public IActionResult OnGet() => AccessPolicy.ToPermission(Actor, Permission.ListCases) is AccessDecision.Denied denied
        ? RefusedCase.Page(HttpContext, denied.Code, denied.Sentence)
        : Page();

    public async Task<IActionResult> OnPost()
    {
        var posted = Posted.Of(Request.Form);
        var typed = new FormState(posted.Fields, FormState.Empty.Errors);
        return posted.Pressed == "person" ? await FindPerson(posted, typed) : await FindCase(typed);
    }

    private async Task<IActionResult> FindCase(FormState typed)
    {
        if (typed.Value(Number)?.Trim() is not { Length: > 0 and <= 60 } asked)
        {
            return Wrong(typed, Number, words["Enter a case number or a code name."]);
        }

        if (!(await search.Find(
            Actor, CaseReference.Normalise(asked) is { } reference ? new CaseCriteria { Reference = reference } : new CaseCriteria { CodeName = asked }, Call(), Cancel)).IsDone(out var list, out var outcome))
        {
            return Refused(outcome);
        }

        State = typed;
        Cases = [.. list.Cases.Select(c => CaseLine.Of(c, Actor))];
        return Page();
    }

    private async Task<IActionResult> FindPerson(Posted posted, FormState typed)
    {
        var read = FormReader.Read(typeof(PersonDetails), posted.Fields.Where(f => f.Key != Number).ToDictionary());
        if (read.Errors.Count > 0)
        {
            State = typed with { Errors = words.Of(read.Errors) };
            return Page();
        }

        if (!(await search.FindPerson(Actor, read.Input as PersonDetails ?? new PersonDetails(), Call(), Cancel)).IsDone(out var match, out var refusal))
        {
            return refusal is Refusal.Invalid { Errors: var errors } ? Wrong(typed, "fullName", words.Of(errors.First().Value[0])) : Refused(refusal);
        }

        (State, Person) = (typed, match);
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(FormState typed, string field, string sentence)
    {
        State = typed with { Errors = new Dictionary<string, string[]> { [field] = [sentence] } };
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Decisions;

/// <summary>
/// What will be recorded, before it is. The answers stand in the author's draft and nowhere else: not in the address, and not in the page for
/// the browser to keep.
/// </summary>
public sealed class DecideCheckPage(Looks looks, StepForms forms, Drafts drafts, Words words) : DecisionFormPage(looks, forms, words)
{
    public bool Negative => Form.State.Value(DecisionQuestions.Outcome) == "negative";

    /// <summary>
    /// What does not fit together, as a sentence: a positive answer although an element is not established, or a negative one although all are.
    /// No rule forbids it, as the test of the first decision asks for less than proof; whoever reads it later must find the reason.
    /// </summary>
    public string? DoesNotFit
    {
        get
        {
            var found = DecisionQuestions.Findings.Select(f => Form.State.Value(f)).ToList();
            return Negative ? found.TrueForAll(f => f is "met" or "notNeeded") ? Words["You answer in the negative although act, means and purpose are established."] : null
                : found.Contains("notMet") ? Words["You answer in the positive although something is not established."] : null;
        }
    }

    /// <summary>How long the person may ask for a review; null where neither the country nor the Convention says.</summary>
    public LegalValue? ReviewWindow => LegalTest.ReviewWindow(Profile, Words);

    public string? Remedy => Form.State.Value(DecisionQuestions.Remedy) is { Length: > 0 } written ? written : Words.Of(StandardRemedy.Of(Profile));

    public IEnumerable<string> Evidence => Form.State.All("evidence").SelectMany(e => e.Split('\n')).Select(e => e.Trim()).Where(e => e.Length > 0);

    /// <summary>An answer in words: the label of the choice; null when there is none.</summary>
    public string? Chosen(Question question) =>
        question.Choices.FirstOrDefault(c => c.Value == Form.State.Value(question.Path)) is { } choice ? Words[choice.Label] : null;

    public async Task<IActionResult> OnGet()
    {
        if (await Forms.Begin(Actor, Place, null, Cancel) is not { SavedAt: not null } kept)
        {
            return LocalRedirect(Step.AddressIn(CaseId));
        }

        Form = kept with { Version = Facts.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await drafts.Find(Actor, Place, Cancel) is not { Opens: true } draft)
        {
            // Sent twice: the first time it was recorded, and the draft went with it.
            return LocalRedirect(Facts.LastDecision is { } last && last.Stage == Stage && last.DeciderId == Actor.StaffId ? Step.Confirmation!(CaseId) : Step.AddressIn(CaseId));
        }

        var posted = Posted.Of(Request.Form) with { Fields = draft.Fields };
        return await Send(Step, Place, posted, form =>
        {
            Form = form;
            return Task.FromResult<IActionResult>(Page());
        });
    }
}

using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// Changes who the person is, or how to reach them: from what is recorded now, with a reason. Names stay covered until they are asked for;
/// a form sent without them leaves them as they are. When somebody else was faster, what they recorded stands beside what was typed.
/// </summary>
public sealed class ChangePage(CaseRecords door, StepForms forms, Words words) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public StepQuestions Step { get; private set; } = null!;

    public FilledForm Form { get; private set; } = null!;

    /// <summary>What is recorded now; null when nothing is.</summary>
    public OpenedDocument? Recorded { get; private set; }

    /// <summary>Names and date of birth are asked for, so they are on the page.</summary>
    public bool Uncovered { get; private set; }

    public bool IsPerson => Step == CaseStepForms.Person;

    public IReadOnlyList<Question> Questions => [.. Step.Questions.Where(q => Uncovered || !Covered.Is(q.Path))];

    public IReadOnlyList<Casework.Workflow.UnmetRule> Unmet => Frame.Unmet(Step.UseCase.Name);

    private Section Section => IsPerson ? Sections.Person : Sections.Contact;

    public Task<IActionResult> OnGet(Guid caseId, string part) => Show(caseId, part, null);

    public async Task<IActionResult> OnPost(Guid caseId, string part)
    {
        Step = StepOf(part);
        var posted = Posted.Of(Request.Form);
        var given = new Dictionary<string, string[]>(ChangeReasons.Of(posted));
        var place = new DraftPlace(Step.UseCase.Name, caseId);
        if (IsPerson && !posted.Fields.Keys.Any(Covered.Is))
        {
            if (await Read(caseId) is { } refused)
            {
                return refused;
            }

            // What somebody typed and kept for later goes before what is recorded.
            var standing = await Standing(place);
            foreach (var (field, values) in standing.State.Values.Where(f => Covered.Is(f.Key)))
            {
                given[field] = values;
            }
        }

        switch (await forms.Send(Actor, caseId, Step.UseCase, place, posted, HttpContext.TraceIdentifier, Cancel, given))
        {
            case SentForm.Done:
                Say(words.UseCaseDone(Step.UseCase.Name));
                return LocalRedirect($"/cases/{caseId}/{Step.After}");
            case SentForm.Kept kept:
                Say(words["Saved for later. It is deleted on {0} if it is not sent.", words.Day(kept.Line.DeleteOn)]);
                return LocalRedirect($"/cases/{caseId}/{Step.After}");
            case SentForm.Discarded:
                return LocalRedirect(Step.AddressIn(caseId));
            case SentForm.Again again:
                return await Show(caseId, part, again.Form);
            default:
                return NotFound();
        }
    }

    /// <summary>The fields that differ between what is recorded now and what was typed, in words: for a form that somebody else overtook.</summary>
    public IEnumerable<(string Label, string Now)> RecordedMeanwhile() => Recorded is null ? []
        : PersonWords.Rows(Recorded.Document, words).Where(r => Uncovered || !r.Covered).Select(r => (r.Label, r.Value));

    private static StepQuestions StepOf(string part) => part == "person" ? CaseStepForms.Person : CaseStepForms.Contact;

    /// <summary>What was kept for later, else what is recorded. What was kept while the names were covered holds none of them: they stand as recorded.</summary>
    private async Task<FilledForm> Standing(DraftPlace place)
    {
        var recorded = DocumentFields.Of(Recorded?.Document);
        var form = await forms.Begin(Actor, place, recorded, Cancel);
        return form.State.Values.Keys.Any(Covered.Is) ? form
            : form with { State = form.State with { Values = form.State.Values.Concat(recorded.Where(f => Covered.Is(f.Key))).ToDictionary() } };
    }

    private async Task<IActionResult> Show(Guid caseId, string part, FilledForm? again)
    {
        Step = StepOf(part);
        if (await Read(caseId) is { } refused)
        {
            return refused;
        }

        var asked = ShownPerson.IsAsked(HttpContext);
        Uncovered = asked || again?.State.Values.Keys.Any(Covered.Is) is true;
        var place = new DraftPlace(Step.UseCase.Name, caseId);
        Form = again ?? await Standing(place) with { Version = Frame.View.Facts.Version };
        if (asked && Posted.Of(Request.Form) is { Fields.Count: > 0 } typed)
        {
            // The names were asked for in the middle of typing: what was typed goes on standing.
            var values = Form.State.Values.Where(v => Covered.Is(v.Key)).Concat(typed.Fields.Where(f => !Covered.Is(f.Key))).ToDictionary(v => v.Key, v => v.Value);
            Form = Form with { State = Form.State with { Values = values } };
        }

        return Page();
    }

    private async Task<IActionResult?> Read(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        var look = await door.Read(Actor, caseId, new SectionView(Section, withNames: true), Call(), Cancel);
        if (look is not Outcome<IReadOnlyList<OpenedDocument>>.Done { Value: var documents })
        {
            return Refused(look);
        }

        Recorded = documents.Count == 0 ? null : documents[^1];
        return null;
    }
}

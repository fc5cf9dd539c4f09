using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.People;

/// <summary>
/// Changes who the person is, or how to reach them: from what is recorded now, with a reason. Names stay covered until they are asked for;
/// a form sent without them leaves them as they are. When somebody else was faster, what they recorded stands beside what was typed.
/// </summary>
public sealed class ChangePage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    private IReadOnlyDictionary<string, string[]> _covered = FormState.Empty.Values;

    /// <summary>What is recorded now; null when nothing is, or it does not open: then nothing is recorded over it.</summary>
    public OpenedDocument? Recorded => Opened?.Documents is [.., { IsOpen: true } last] ? last : null;

    /// <summary>Names and date of birth are asked for, so they are on the page.</summary>
    public bool Uncovered { get; private set; }

    public bool IsPerson => Part == "person";

    public IReadOnlyList<Question> Questions => [.. Step.Questions.Where(q => Uncovered || !Covered.Is(q.Path))];

    protected override string UseCase => (IsPerson ? PeopleStepForms.Person : PeopleStepForms.Contact).UseCase.Name;

    protected override bool OnlyToSend => false;

    private string Part => (string)RouteData.Values["part"]!;

    protected override Wanted Wants => new(IsPerson ? Sections.Person : Sections.Contact) { Whole = true };

    /// <summary>Names that were not on the form stay as they stand.</summary>
    protected override bool LooksBeforeItIsSent => IsPerson && !Posted.Of(Request.Form).Fields.Keys.Any(Covered.Is);

    public override async Task<IActionResult> OnPost()
    {
        if (LooksBeforeItIsSent)
        {
            // What somebody typed and kept for later goes before what is recorded.
            var standing = WithNames(await Forms.Begin(Actor, Place, Suggested(), Cancel));
            _covered = standing.State.Values.Where(f => Covered.Is(f.Key)).ToDictionary();
        }

        return await base.OnPost();
    }

    /// <summary>The fields that differ between what is recorded now and what was typed, in words: for a form that somebody else overtook.</summary>
    public IEnumerable<(string Label, string Now)> RecordedMeanwhile() => Recorded is null ? []
        : PersonWords.Rows(Recorded.Document, Words).Where(r => Uncovered || !r.Covered).Select(r => (r.Label, r.Value));

    protected override IReadOnlyDictionary<string, string[]> Suggested() => DocumentFields.Of(Recorded?.Document);

    protected override IReadOnlyDictionary<string, string[]> Given(Posted posted) => new Dictionary<string, string[]>(
    [
        .. ChangeReasons.Of(posted),
        .. _covered,
        .. IsPerson && posted.Fields.GetValueOrDefault(ChangeReasons.Field) is [.., ChangeReasons.Wrongly] ? [KeyValuePair.Create("recordedWrongly", new[] { "true" })] : Array.Empty<KeyValuePair<string, string[]>>(),
        .. Emptied(posted) is { Length: > 0 } erased ? [KeyValuePair.Create("erase", erased)] : Array.Empty<KeyValuePair<string, string[]>>(),
    ]);

    /// <summary>Fields that were on the form and came back empty. What was not on it stays as it is.</summary>
    private string[] Emptied(Posted posted)
    {
        var names = posted.Fields.Keys.Any(Covered.Is);
        return
        [
            .. Step.Questions.Where(q => q.Path.Contains('.', StringComparison.Ordinal) && (names || !Covered.Is(q.Path)))
                .Where(q => !posted.Fields.Any(f => (f.Key == q.Path || f.Key.StartsWith(q.Path + ".", StringComparison.Ordinal)) && f.Value.Any(v => v.Trim().Length > 0)))
                .Select(q => q.Path.Split('.')[1]),
        ];
    }

    protected override FilledForm Shown(FilledForm form)
    {
        var asked = ShownPerson.IsAsked(HttpContext);
        var cameBack = HttpMethods.IsPost(Request.Method) && !asked;
        Uncovered = asked || (cameBack && form.State.Values.Keys.Any(Covered.Is));
        if (cameBack)
        {
            return ChangeReasons.AtItsWords(Uncovered ? form : WithoutTheCovered(form));
        }

        form = WithNames(form);
        if (asked && Posted.Of(Request.Form) is { Fields.Count: > 0 } typed)
        {
            // The names were asked for in the middle of typing: what was typed goes on standing.
            var values = form.State.Values.Where(v => Covered.Is(v.Key)).Concat(typed.Fields.Where(f => !Covered.Is(f.Key))).ToDictionary();
            return form with { State = form.State with { Values = values }, Typed = true };
        }

        return form;
    }

    /// <summary>What is wrong with a covered field has no field on this page to stand at.</summary>
    private FilledForm WithoutTheCovered(FilledForm form)
    {
        var errors = form.State.Errors.Where(e => !Covered.Is(e.Key)).ToDictionary();
        if (errors.Count < form.State.Errors.Count)
        {
            errors[""] = [Words["Something is wrong with the name or the date of birth that you kept. Show them to change them."]];
        }

        return form with { State = form.State with { Errors = errors } };
    }

    /// <summary>What was kept while the names were covered, and never with them, holds none of them: they stand as recorded.</summary>
    private FilledForm WithNames(FilledForm form) => form.State.Values.Keys.Any(Covered.Is) ? form
        : form with { State = form.State with { Values = form.State.Values.Concat(Suggested().Where(f => Covered.Is(f.Key))).ToDictionary() } };
}

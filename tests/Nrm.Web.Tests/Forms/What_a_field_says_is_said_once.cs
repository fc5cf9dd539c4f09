using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Assistance;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Returns;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Tests.Wording;

namespace Nrm.Web.Tests.Forms;

public sealed class What_a_field_says_is_said_once
{
    private static IEnumerable<(string Form, Question Question)> All =>
    [
        .. StepList.All.Append(ReferralStepForms.Signal).SelectMany(s => Walk(s.Questions).Select(q => (s.UseCase.Name, q))),
        .. ReferralForm.Sections.SelectMany(s => s.Parts).SelectMany(p => Walk(p.Questions).Select(q => ($"referral/{p.Code}", q))),
        .. new[] { AssistanceStepForms.Needs, AssistanceStepForms.Services, ReturnStepForms.Items }.SelectMany(r => Walk(r.Questions).Select(q => (r.List, q))),
    ];

    /// <summary>What a page of the referral needs although the referral itself does not: a draft stops at it, a call of the API does not.</summary>
    private static IEnumerable<string> NeededByPages => ReferralForm.Sections.SelectMany(s => s.Parts).SelectMany(p => p.Needed.Select(n => $"referral/{p.Code}: {n.Path}"));

    [Fact]
    public void Every_question_asks_for_a_field() => Findings.None(All.Where(x => x.Question is { Field: null, OfThePage: false }).Select(x => $"{x.Form}: {x.Question.Path}"));

    [Fact]
    public void No_form_says_again_what_the_field_says() => Findings.None(All.SelectMany(x => Again(x.Question).Select(w => $"{x.Form}: {x.Question.Path}: {w}")));

    [Fact]
    public void What_a_form_says_otherwise_does_not_contradict_the_field() => Findings.None(All.SelectMany(x => Contradicted(x.Question).Select(w => $"{x.Form}: {x.Question.Path}"))
        .Except(NeededByPages).Distinct());

    [Fact]
    public void What_has_answers_to_choose_is_asked_for_as_a_choice() => Findings.None(All.Where(x => x.Question.Choices.Count > 0 || x.Question.ChoicesOf is not null)
        .Where(x => x.Question.Kind is QuestionKind.Text or QuestionKind.Passage or QuestionKind.Lines or QuestionKind.Number).Select(x => $"{x.Form}: {x.Question.Path}"));

    [Fact]
    public void A_second_statement_and_a_contradiction_are_found()
    {
        var reason = new Question("reason", QuestionKind.Passage, "Why") { Optional = true }.In(UseCases.Find("withdraw")!.Input);
        Assert.Equal(["kind", "optional"], Again(reason));
        var narrative = new Question("signal.narrative", "What was seen") { Optional = true }.In(typeof(ReportSignal));
        Assert.Equal(["optional"], Contradicted(narrative));
        Assert.Equal((QuestionKind.Passage, 20_000), (narrative.Kind, narrative.Longest));
        Assert.Null(new Question("no.such.field", QuestionKind.Text, "What").In(typeof(ReportSignal)).Field);
    }

    [Fact]
    public void What_is_covered_is_what_its_fields_say()
    {
        Assert.Equal(["dateOfBirth", "fullName", "latinName", "otherNames"], Fields.Of(typeof(Casework.People.PersonDetails)).Where(f => f.IsCovered).Select(f => f.Name).Order());
        Assert.All(Fields.Walk(typeof(Casework.People.ChangePerson)), f => Assert.Equal(f.Field.IsCovered, Covered.Is(f.Path.Split('[')[0])));
    }

    private static IEnumerable<Question> Walk(IEnumerable<Question> questions) => questions.SelectMany(q => q.Choices.SelectMany(c => Walk(c.Then)).Prepend(q));

    private static IEnumerable<string> Again(Question question)
    {
        if (question.Field is { } field && question.Becomes is null)
        {
            if (question.StatedKind == Question.KindOf(field))
            {
                yield return "kind";
            }

            if (question.StatedOptional == field.IsOptional)
            {
                yield return "optional";
            }
        }
    }

    /// <summary>A field that is needed is not offered as one that may stay empty, nor the other way round.</summary>
    private static IEnumerable<string> Contradicted(Question question)
    {
        if (question.Field is { } field && question.StatedOptional is { } stated && (stated ? field.Needed is not null : field.IsOptional))
        {
            yield return "optional";
        }
    }
}

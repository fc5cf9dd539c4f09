using System.Text.Json.Serialization.Metadata;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Tests.Wording;

namespace Nrm.Web.Tests.Forms;

public sealed class StepListTests
{
    /// <summary>
    /// What a form fills in by itself: the reason of a change stands once, beside what is changed; a field that was emptied is one to erase;
    /// a reason says that what stood was recorded wrongly.
    /// </summary>
    private static readonly string[] FilledByUseCase = ["person.changeReason", "safeContact.changeReason", "erase", "recordedWrongly"];

    public static TheoryData<string> Steps => [.. UseCases.All.Where(u => !u.OpensCase).Select(u => u.Name)];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_step_has_a_form_that_asks_for_every_field(string useCase)
    {
        var step = StepList.Find(useCase);
        Assert.True(step is not null, $"{useCase} has no form.");
        Assert.Empty(Missing(step));
    }

    /// <summary>The referral asks on many pages, and of signs by their codes; a report has one page.</summary>
    [Fact]
    public void What_opens_a_case_asks_for_every_field_too()
    {
        string[] bySigns = ["indicators"];
        var referral = Paths(ReferralForm.Sections.SelectMany(s => s.Parts).SelectMany(p => p.Questions));

        Findings.None(Missing(SubmitReferral.Declares.Input, referral).Except(bySigns));
        Findings.None(Missing(ReportSignal.Declares.Input, Paths(ReferralStepForms.Signal.Questions)));
        Assert.Equal(["account.journey"], Missing(SubmitReferral.Declares.Input, referral.Where(p => p != "account.journey")).Except(bySigns));
    }

    [Fact]
    public void No_step_stands_twice() => Assert.Equal(StepList.All.Count, StepList.All.Select(s => s.UseCase.Name).Distinct().Count());

    [Fact]
    public void A_field_that_nobody_asks_for_is_found()
    {
        var whole = StepList.Find("withdraw")!;
        Assert.Equal(["reason"], Missing(whole with { Questions = [.. whole.Questions.Where(q => q.Path != "reason")] }));
    }

    private static string[] Missing(StepQuestions step) => Missing(step.UseCase.Input, Paths(step.Questions));

    private static string[] Missing(Type input, IEnumerable<string> paths)
    {
        var asked = paths.ToList();
        return [.. Leaves(input, "").Except(FilledByUseCase).Where(leaf => !asked.Any(a => a == leaf || a.StartsWith(leaf + "[", StringComparison.Ordinal) || a.StartsWith(leaf + ".", StringComparison.Ordinal)))];
    }

    private static IEnumerable<string> Paths(IEnumerable<Question> questions) => questions.SelectMany(q => q.Choices.SelectMany(c => Paths(c.Then)).Prepend(q.Path));

    private static IEnumerable<string> Leaves(Type type, string prefix)
    {
        foreach (var property in CaseJson.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null))
        {
            var of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var info = CaseJson.Options.GetTypeInfo(of);
            if (info.Kind is JsonTypeInfoKind.Object && of != typeof(PartialDate))
            {
                foreach (var leaf in Leaves(of, $"{prefix}{property.Name}."))
                {
                    yield return leaf;
                }
            }
            else
            {
                yield return $"{prefix}{property.Name}";
            }
        }
    }
}

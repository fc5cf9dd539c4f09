using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Steps;

/// <summary>The forms of all use cases that change a case, capability by capability. A test holds that none is missing and that each asks for every field.</summary>
public static class StepList
{
    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        .. Referrals.ReferralStepForms.All,
        .. Cases.CaseStepForms.All,
        .. Decisions.DecisionStepForms.All,
        .. Reflection.ReflectionStepForms.All,
        .. Assistance.AssistanceStepForms.All,
        .. Returns.ReturnStepForms.All,
        .. Work.WorkStepForms.All,
    ];

    public static StepQuestions? Find(string useCase) => All.FirstOrDefault(s => s.UseCase.Name == useCase);
}

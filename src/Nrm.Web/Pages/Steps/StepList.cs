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

    /// <summary>With those that are filled in before there is a case.</summary>
    public static IEnumerable<KnownForm> KnownForms =>
    [
        new(Referrals.ReferralForm.Code, OfACase: false) { Pages = Referrals.ReferralForm.FormPages },
        new(Referrals.SignalPage.Place.Form, OfACase: false),
        .. All.Select(s => new KnownForm(s.UseCase.Name, OfACase: true) { Pages = s == Cases.CaseStepForms.Person ? [Cases.Covered.Page] : [] }),
    ];

    public static StepQuestions? Find(string useCase) => All.FirstOrDefault(s => s.UseCase.Name == useCase);
}

using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The forms of this capability's steps.</summary>
public static class ReferralStepForms
{
    public static IReadOnlyList<StepQuestions> All { get; } = [];
}

using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Steps;

/// <summary>The steps that a page offers: what can be done now, and what the law says not now, with the reason. What somebody's part never includes is left out.</summary>
public sealed record StepLinks(CaseFrame Frame, IReadOnlyList<StepQuestions> Steps)
{
    public IReadOnlyList<StepQuestions> Now => [.. Steps.Where(s => Frame.Permits(s.UseCase.Name))];

    public IReadOnlyList<(StepQuestions Step, IReadOnlyList<UnmetRule> Unmet)> NotNow =>
        [.. Steps.Select(s => (s, Frame.Unmet(s.UseCase.Name))).Where(s => s.Item2.Count > 0 && s.Item2.All(r => r.Rule != "8.2"))];
}

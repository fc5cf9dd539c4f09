using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Cases;

/// <summary>What a reader could do to a case, as far as a page offers it: by track, what is possible now, and what is not and why.</summary>
/// <param name="Track">Null for what is no step of any.</param>
public sealed record OpenSteps(Track? Track, IReadOnlyList<StepQuestions> Now, IReadOnlyList<RefusedStep> NotNow)
{
    public static IReadOnlyList<OpenSteps> Of(CaseOverviewView view) =>
    [
        .. view.Tracks.Append(view.Beside).Select(t => new OpenSteps(
            t.Track,
            [.. t.Permitted.Select(p => StepList.Find(p.Trigger)).OfType<StepQuestions>().Where(s => !s.Elsewhere)],
            [.. t.Refused.Where(r => StepList.Find(r.Trigger) is not { Elsewhere: true } && r.Unmet.All(IsLaw))])).Where(s => s.Now.Count + s.NotNow.Count > 0),
    ];

    /// <summary>What somebody's part in the case never includes is left out; what the law says not now is explained.</summary>
    private static bool IsLaw(UnmetRule rule) => rule.Rule != "8.2";
}

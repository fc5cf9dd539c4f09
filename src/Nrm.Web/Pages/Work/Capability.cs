using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Work;

public sealed class WorkPages : CapabilityPages<WorkCapability>
{
    public override IReadOnlyList<StepQuestions> Forms => WorkStepForms.All;

    public override IReadOnlyList<CaseTab> Tabs => [new(70, WorkLinks.Tasks, "Tasks", view => view.As is not Relationship.ReferrerAfterHandOver)];

    public override IReadOnlyList<NavigationPlace> Places => [new(10, WorkLinks.MyWork, "My work", NavigationPlace.OpensCases) { CountsLate = true }];

    /// <summary>A task that was ticked off is named by its kind: it was done by whoever did the event, in the same instant.</summary>
    public override string? Told(CaseEvent happened, CaseFacts facts, Words words) =>
        happened.UseCase == FinishTask.Declares.Name && facts.Tasks.FirstOrDefault(t => t.DoneAt == happened.At && t.DoneBy == happened.StaffId) is { } task
            ? words["Finished a task: {0}", words.Label(task.Kind)]
            : null;
}

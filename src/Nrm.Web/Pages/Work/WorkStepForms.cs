using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Work;
using Nrm.Records.Views;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Work;

/// <summary>The forms of this capability's steps.</summary>
public static class WorkStepForms
{
    public const string Colleagues = "colleagues";
    public const string Functions = "functions";
    public const string SupportOrganisations = "support-organisations";

    public static StepQuestions Take { get; } = new(
        TakeCase.Declares,
        "The case waits for your organisation. Once you have taken it, it opens for you, its tasks are yours, and others see that you have it.",
        [
            new("function", "What do you take it for?")
            {
                Hint = "Leave this empty unless you could take it for more than one thing.",
                Choices = [new("decider", "Decision"), new("reviewer", "Review of a decision"), new("support", "Support")],
            },
        ]) { Adds = true, Fitting = WithoutAChoiceOfOne };

    public static StepQuestions Decline { get; } = new(
        DeclineRequest.Declares,
        "Say so early: somebody else is asked at once, and the person is not left waiting.",
        [
            new("reason", "Why can your organisation not take this case?")
            {
                Hint = "Nothing about the person: only about your organisation.",
                Choices =
                [
                    new("full", "No place free"), new("tooFar", "Too far away"), new("language", "No one speaks the language"),
                    new("specialNeeds", "Not equipped for the needs"), new("safety", "Not safe here for this person"), new("other", "Another reason"),
                ],
            },
        ]) { Adds = true };

    public static StepQuestions Assign { get; } = new(
        AssignCase.Declares,
        "The colleague has the case from now on; whoever had it for the same part has it no longer.",
        [
            new("function", "Which part of the work?") { ChoicesOf = Functions },
            new("staffId", "Which colleague?") { Hint = "Colleagues of your organisation whose role fits some part of a case.", ChoicesOf = Colleagues },
        ]) { Page = WorkLinks.Assign, After = WorkLinks.Tasks };

    public static StepQuestions Support { get; } = new(
        RequestSupport.Declares,
        "The organisation sees that the case waits, its state and its deadlines. It opens nothing until somebody there takes it.",
        [new("organisationId", "Which organisation is asked?") { ChoicesOf = SupportOrganisations }]) { Page = WorkLinks.RequestSupport, Adds = true, After = WorkLinks.Tasks };

    public static StepQuestions Finish { get; } = new(
        FinishTask.Declares,
        "Say that a task is done that no other step ends.",
        [new("taskId", "Task")]) { Page = WorkLinks.Tasks, Adds = true, After = WorkLinks.Tasks, Elsewhere = true };

    public static IReadOnlyList<StepQuestions> All { get; } = [Take, Decline, Assign, Support, Finish];

    /// <summary>Whoever is waited for in one part only is not asked for which.</summary>
    private static IReadOnlyList<Question> WithoutAChoiceOfOne(IReadOnlyList<Question> questions, CaseOverviewView view, Actor actor) =>
        view.People.Where(p => p.StaffId is null && p.OrganisationId == actor.OrganisationId).Select(p => p.Function).Distinct().Count() == 1
            ? [.. questions.Where(q => q.Path != "function")]
            : questions;
}

using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Closure;

/// <summary>The forms of closing and reopening.</summary>
public static class ClosureStepForms
{
    public static StepQuestions Propose { get; } = new(
        ProposeClosure.Declares,
        "A supervisor decides on it. Until then everything goes on; afterwards the case can be reopened at any time, and nobody has to tell the story again.",
        [
            new("reason", "Why is the case to be closed?") { Choices = Choice.Of(ClosureRules.Reasons) },
        ]);

    public static StepQuestions Approve { get; } = new(
        ApproveClosure.Declares,
        "Whoever proposed to close it cannot approve it. Look at the open needs and at who still relies on this case.",
        [
            new("approves", QuestionKind.Radios, "Do you approve?")
            {
                Choices = [new("yes", "Yes, close the case"), new("no", "No, send it back", "The case goes on as if nothing had been proposed")],
            },
        ]) { Warning = "Once you approve, the case is closed today. It can be reopened at any time.", About = "/Pages/Closure/_ProposedClosure.cshtml" };

    public static StepQuestions Reopen { get; } = new(
        ReopenCase.Declares,
        "Everything is where it was. Support is asked for again and safety is looked at first.",
        [
            new("reason", "Why is it reopened?")
            {
                Choices = [new("personCameBack", "The person came back"), new("newFacts", "There are new facts"), new("closedInError", "It was closed by mistake")],
            },
        ]);

    public static IReadOnlyList<StepQuestions> All { get; } = [Propose, Approve, Reopen];
}

using Nrm.Casework.Documents;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Documents;

/// <summary>The forms of this capability's steps.</summary>
public static class DocumentsStepForms
{
    public static StepQuestions Note { get; } = new(
        AddNote.Declares,
        "For those who help the person. Deciders do not read notes. Write what you saw and what was said; keep what you think apart from it.",
        [
            new("text", "Note") { Rows = 6 },
            new("about", "Which day is it about?") { Hint = "Leave it empty when it is today" },
        ]) { Page = CaseLinks.Timeline, Adds = true, After = CaseLinks.Timeline };

    public static IReadOnlyList<StepQuestions> All { get; } = [Note];
}

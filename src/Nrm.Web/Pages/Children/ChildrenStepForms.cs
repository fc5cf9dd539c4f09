using Nrm.Casework.Children;
using Nrm.Web.Forms;
using Nrm.Web.Pages.People;

namespace Nrm.Web.Pages.Children;

/// <summary>The forms of this capability's steps.</summary>
public static class ChildrenStepForms
{
    public static StepQuestions Age { get; } = new(
        RecordAgeAssessment.Declares,
        "Until there is a final result against which no appeal is open, the person is treated as a child. Refusing an assessment proves nothing.",
        [
            new("method", "How was the age assessed?") { Hint = "For example, an identity document, an interview with two specialists" },
            new("result", "What is the result?")
            {
                Choices =
                [
                    new("adult", "18 or over")
                    {
                        Then =
                        [
                            new("final", "Is the result final?") { Hint = "A final result that ends the treatment as a child is recorded by the authority that decides the case" },
                            new("appealOpen", "Is an appeal open, or still possible?"),
                        ],
                    },
                    new("child", "Under 18"),
                    new("inconclusive", "Inconclusive"),
                    new("refused", "The person did not want to be assessed"),
                ],
            },
            new("margin", "Margin of error") { Hint = "The lower age counts. For example, 16 to 19 years" },
            new("note", "What else matters"),
        ]) { After = PeopleLinks.Person };

    public static IReadOnlyList<StepQuestions> All { get; } = [Age];
}

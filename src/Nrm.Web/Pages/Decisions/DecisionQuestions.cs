using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The questions of a first and of a final decision. Co-operation, a complaint, the right to stay and convictions are not among them (INV-01).</summary>
public static class DecisionQuestions
{
    public const string Outcome = "outcome";
    public const string Reasons = "reasons";
    public const string Remedy = "remedy";
    public const string Act = "findings.act";
    public const string Means = "findings.means";
    public const string Purpose = "findings.purpose";

    public static readonly IReadOnlyList<string> Findings = [Act, Means, Purpose];

    private static readonly Choice[] Found = [new("met", "Established"), new("notMet", "Not established"), new("unclear", "Unclear")];

    public static Question RemedyQuestion { get; } = new(Remedy, "What the person can do against it")
    {
        Hint = "In words for the person: by when, how, and who can ask for them.",
        Rows = 4,
    };

    public static Question OutcomeOf(string label, string positive, string negative) => new(Outcome, label)
    {
        Choices = [new("positive", positive), new("negative", negative) { Then = [RemedyQuestion] }],
    };

    public static Question ActQuestion { get; } = new Question(Act, "The act")
    {
        Hint = "Was the person recruited, transported, transferred, harboured or received?",
        Choices = Found,
    }.In(typeof(DecideReasonableGrounds));

    public static Question MeansQuestion { get; } = new Question(Means, "The means")
    {
        Hint = "Threat, force, deception, abuse of power or of a position of vulnerability, payment to somebody who has control. Once one was used, consent counts for nothing.",
        Choices = [.. Found, NotNeeded],
    }.In(typeof(DecideReasonableGrounds));

    public static Question PurposeQuestion { get; } = new Question(Purpose, "The purpose")
    {
        Hint = "Exploitation, whether or not it came to that.",
        Choices = Found,
    }.In(typeof(DecideReasonableGrounds));

    public static IReadOnlyList<Question> Written { get; } =
    [
        new(Reasons, "Reasons")
        {
            Hint = "They are given to the person. Write what was found, on what it rests, and how doubts were treated.",
            Rows = 10,
        },
        new("evidence", "What the decision rests on") { Hint = "One piece on each line, such as: the person's account; the report of the inspection", Rows = 4 },
        new("language", "Language in which the person is told") { Hint = "Left empty, the first language that is recorded for the person" },
    ];

    private static Choice NotNeeded => new("notNeeded", "Not needed: the person is a child, or may be one");

    /// <summary>The means as they are asked of this person: an adult is not offered what the law has for children.</summary>
    public static Question MeansOf(CaseFacts facts) => facts.IsTreatedAsChild
        ? MeansQuestion with { Choices = [NotNeeded, .. Found] }
        : MeansQuestion with { Choices = Found };
}

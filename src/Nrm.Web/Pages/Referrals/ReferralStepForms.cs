using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The forms of this capability's steps.</summary>
public static class ReferralStepForms
{
    /// <summary>Brings a case into being, so it is no step of one; it has a page of its own.</summary>
    public static StepQuestions Signal { get; } = new(ReportSignal.Declares, "For a tip or an observation before anybody has met the person. Nobody has to prove anything, and the report may be nameless.",
    [
        new("signal.narrative", "What was seen or heard") { Hint = "By roles, without names: the driver, the young woman, the owner", Rows = 8 },
        new("signal.place", "Where") { Hint = "As near as the report says" },
        new("danger", "Is anybody in danger?")
        {
            Choices =
            [
                new("immediate", "Yes, now", "Call the emergency services first, then go on here"),
                new("within24h", "Yes, within 24 hours"),
                new("no", "No"),
                new("unknown", "Not known"),
            ],
        },
        new("ageAnswer", "Is the person under 18?")
        {
            Choices =
            [
                new("adult", "No, 18 or over"),
                new("child", "Yes, under 18"),
                new("notSure", "Not sure", "The person is then treated as a child, with every right of a child, until there is a final result. It costs them nothing"),
            ],
        },
        new("signal.persons", "How many people it may be about"),
        new("signal.childrenAmong", "Are children among them?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("signal.channel", QuestionKind.Select, "How the report came in") { Choices = Choice.Of(CodeLists.SignalChannel, "unknown") },
        new("signal.reporterKind", QuestionKind.Select, "Who reports") { Choices = Choice.Of(CodeLists.ReporterKind, "unknown", "refused") },
        ReferralQuestions.You.Questions[2],
    ]);

    public static IReadOnlyList<StepQuestions> All { get; } =
    [
        new(RecordContact.Declares, "Record the first conversation. Talk only where the person is safe and nobody overhears. Emergency help begins with it.",
        [
            new("safePlace", "Was the place safe?"),
            new("controllerPresent", "Was anybody there who may control the person, or lives with them?"),
            new("interpreter", "Who interpreted?") { Choices = Choice.Of(CodeLists.Interpreter) },
            new("ageAnswer", "What does the person say of their age?")
            {
                Hint = "Left empty, what is recorded stays",
                Choices = [new("adult", "18 or over"), new("child", "Under 18"), new("notSure", "Not sure", "The person is then treated as a child, with every right of a child, until there is a final result. It costs them nothing")],
            },
        ])
        {
            Adds = true,
        },
        new(ReferAfterConsent.Declares, "Refer the person of this case to the authority. An adult agrees first; a child, or a person who may be one, is referred in their best interest.",
            [ConsentQuestions.Answer, .. ConsentQuestions.Explained, .. PersonQuestions.Person, .. PersonQuestions.Contact])
        {
            Warning = "The case goes to the deciding authority, and the time for its first decision begins.",
        },
        new(NotifyAnonymously.Declares, "An adult does not agree to a referral. The authority learns that there was a case, and nothing that could lead back to the person. Help stays open.", [])
        {
            Warning = "Nothing about who the person is may be recorded in this case afterwards.",
        },
        new(OfferSupportOnly.Declares, "An adult wants help and no identification. The help is the same.",
        [
            new("agreesToSupport", "Does the person agree to be helped?"),
            new("language", "Language in which it was explained"),
            .. PersonQuestions.Person, .. PersonQuestions.Contact,
        ]),
    ];
}

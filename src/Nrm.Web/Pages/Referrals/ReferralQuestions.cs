using Nrm.Casework.Profiles;
using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>What each page of the referral asks. "Not known" and "does not want to say" are answers, and differ from none (INV-40).</summary>
public static class ReferralQuestions
{
    public static ReferralPart You { get; } = new("you", "You and your agency",
    [
        new("referrer.role", "Your role towards the person") { Hint = "For example, outreach worker or labour inspector", AboutTheUser = true },
        new("referrer.phone", "Phone number on which the authority may reach you") { Width = 20, AboutTheUser = true },
        new("profile", "Which country's rules apply?")
        {
            Hint = "Those of the country in which the person is now",
            Choices = [.. CountryProfiles.Codes.Select(c => new Choice(c, "") { List = "profile", Then = Populations(c) })],
        },
    ])
    {
        Needed = [new("profile", "Choose the country whose rules apply.")],
    };

    public static ReferralPart Safety { get; } = new("safety", "Safety now",
    [
        new("danger", "Is the person, or somebody close to them, in danger?")
        {
            Choices =
            [
                new("immediate", "Yes, now", "Call the emergency services first, then go on here"),
                new("within24h", "Yes, within 24 hours"),
                new("no", "No"),
                new("unknown", "Not known"),
            ],
        },
        new("account.stillInSituation", "Is the person still in the situation that you are worried about?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("account.lastContact", "When did somebody of the exploiter's circle last have contact with the person?") { Choices = Choice.Of(CodeLists.LastContact, "unknown") },
        new("account.futureConcerns", "What does the person fear?") { Hint = "In their own words, as far as they told it", Rows = 4 },
    ])
    {
        Needed = [new("danger", "Say whether anybody is in danger. “Not known” is an answer.")],
    };

    public static ReferralPart Contact { get; } = new("contact", "How to contact safely",
    [
        new("safeContact.channel", "How can the person be reached without danger?")
        {
            Hint = "Ask who else sees or hears the phone or the post", Choices = Choice.Of(CodeLists.Channel, "unknown", "refused"),
        },
        new("safeContact.value", "Number, address or organisation") { Hint = "Spaces and + are fine. It is kept as you write it" },
        new("safeContact.safeToCall", "Is it safe to call?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("safeContact.safeToWrite", "Is it safe to send messages or letters?") { Choices = Choice.Of(CodeLists.YesNo, "unknown") },
        new("safeContact.times", "Safe days and hours") { Hint = "For example, on weekdays after 6pm" },
    ])
    {
        Needed = [new("safeContact.channel", "Say how the person can be reached. “Not known” is an answer.")],
    };

    public static ReferralPart Age { get; } = new("age", "The person: age",
    [
        new("ageAnswer", "Is the person under 18?")
        {
            Choices =
            [
                new("adult", "No, 18 or over"),
                new("child", "Yes, under 18"),
                new("notSure", "Not sure", "The person is then treated as a child, with every right of a child, until there is a final result. It costs them nothing"),
            ],
        },
        PersonQuestions.Born,
    ])
    {
        Intro = "Do not ask for documents, and do not guess from how somebody looks. In doubt, choose Not sure.",
        Needed = [new("ageAnswer", "Say whether the person is under 18. “Not sure” is an answer.")],
    };

    public static ReferralPart Name { get; } = new("name", "The person: name", PersonQuestions.Names)
    {
        Intro = "No name is needed to refer somebody. The case gets a number and a code name; names stay covered and every look at them is recorded.",
    };

    public static ReferralPart Languages { get; } = new("languages", "The person: languages", PersonQuestions.Languages);

    public static ReferralPart Account { get; } = new("account", "What the person told",
    [
        new("account.whatHappened", "What happened") { Rows = 8 },
        new("account.journey", "The journey") { Rows = 4 },
        new("account.workRequired", "What the person had to do") { Rows = 4 },
        new("account.livingConditions", "Where and how the person lived") { Rows = 4 },
        new("account.treatment", "How the person was treated") { Rows = 4 },
    ])
    {
        Intro = "Write only what the person chose to tell, so that nobody has to ask again. Your own view has a page of its own.",
    };

    public static ReferralPart Leaving { get; } = new("leaving", "Staying and leaving",
    [
        new("account.whyStayed", "What kept the person there") { Rows = 4 },
        new("account.howLeft", "How the person left") { Choices = Choice.Of(CodeLists.HowLeft, "unknown") },
        new("account.reasonOfDelay", "Why it is told only now") { Hint = "There are many good reasons; none counts against the person", Rows = 3 },
    ]);

    public static ReferralPart Forms { get; } = new("forms", "Forms and means",
    [
        new("exploitation.types", "What may it be?") { Choices = Choice.Of(CodeLists.Exploitation, "unknown") },
        new("exploitation.act", "What was done to bring it about?") { Choices = Choice.Of(CodeLists.Act, "unknown") },
        new("exploitation.means", "By which means?") { Hint = "No means is needed for a child", Choices = Choice.Of(CodeLists.Means, "unknown") },
        new("exploitation.meansOfControl", "How was the person kept?") { Choices = Choice.Of(CodeLists.MeansOfControl, "unknown") },
        new("exploitation.industry", QuestionKind.Select, "In which kind of work?") { Choices = Choice.Of(CodeLists.Industry, "unknown") },
    ])
    {
        Notice = "The next page names forms of exploitation, sexual exploitation among them. You can skip it and come back.",
    };

    public static ReferralPart Places { get; } = new("places", "Where and when", [.. Enumerable.Range(0, 3).SelectMany(Place)])
    {
        Intro = "As near as it is known. A year or a month is enough.",
    };

    public static ReferralPart Insight { get; } = new("view", "Your own view",
    [
        new("referrer.insight", "What you noticed and think yourself") { Hint = "It is kept apart from what the person told", Rows = 6 },
    ]);

    public static ReferralPart Consent { get; } = new("consent", "Consent to this referral",
    [
        ConsentQuestions.Answer,
        .. ConsentQuestions.Explained,
        new("kind", "What do you send?")
        {
            Choices =
            [
                new("referral", "A referral", "An adult agrees, or the person is or may be a child"),
                new("support-only", "A request for help only", "An adult wants help and no identification. The help is the same"),
                new("anonymous-notification", "An anonymous notification", "An adult does not agree. Nothing leaves that could lead back to the person"),
            ],
        },
    ])
    {
        Intro = "Saying no changes nothing about the help. A child, or a person who may be one, is referred in their best interest; their own view is recorded.",
        Needed = [new("consent.toReferral", "Say what the person answered."), new("kind", "Choose what you send.")],
    };

    public static ReferralPart Needs { get; } = new("needs", "Immediate needs",
    [
        new("immediateNeeds", "What does the person need now?") { Hint = "Emergency help begins at once, before any decision", Choices = Choice.Of(CodeLists.Need, "unknown") },
    ]);

    private static IReadOnlyList<Question> Populations(string code) => CountryProfiles.Versions(code).Select(p => p.SubPopulation).OfType<string>().Distinct().ToArray() is { Length: > 0 } some
        ? [new("subPopulation", QuestionKind.Checkboxes, "Does a special group of these rules apply?") { Choices = [.. some.Select(s => new Choice(s, "") { List = "subPopulation" })] }]
        : [];

    private static IEnumerable<Question> Place(int n) =>
    [
        new($"exploitation.places[{n}].country", "Country"),
        new($"exploitation.places[{n}].place", "Town or place"),
        new($"exploitation.places[{n}].from", QuestionKind.Date, "From") { Hint = "A year, or a month and a year, is enough" },
        new($"exploitation.places[{n}].to", QuestionKind.Date, "Until") { Hint = "A year, or a month and a year, is enough" },
    ];
}

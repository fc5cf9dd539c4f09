using Nrm.Records.Drafts;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>The referral as people fill it in: seven sections, each of one or more pages.</summary>
public static class ReferralForm
{
    public const string Code = "referral";

    public static IReadOnlyList<ReferralSection> Sections { get; } =
    [
        new("you", "You and your agency", "Who refers, and whose rules apply", [ReferralQuestions.You]),
        new("safety", "Safety now", "Whether anybody is in danger", [ReferralQuestions.Safety]),
        new("contact", "How to contact safely", "How to reach the person without danger", [ReferralQuestions.Contact]),
        new("person", "The person", "Age, name if known, languages", [ReferralQuestions.Age, ReferralQuestions.Name, ReferralQuestions.Languages]) { AsksWhetherDone = true },
        new("observed", "What you observed", "What was told and seen. You may skip any part",
            [ReferralQuestions.Account, ReferralQuestions.Leaving, ReferralQuestions.Forms, ReferralQuestions.Places, .. SignParts.All, ReferralQuestions.Insight])
        {
            AsksWhetherDone = true, HasContents = true,
        },
        new("consent", "Consent to this referral", "What the person answered, and what you send", [ReferralQuestions.Consent]),
        new("needs", "Immediate needs", "What is needed today", [ReferralQuestions.Needs]) { MayStayOpen = true },
    ];

    public static DraftPlace Place { get; } = new(Code);

    /// <summary>The pages with the fields that each asks for. The page of contents asks only whether the section is complete.</summary>
    public static IReadOnlyList<FormPage> FormPages { get; } =
    [
        .. Sections.SelectMany(s => s.Parts.Select(p => new FormPage(p.Code, AsksWhetherDone(s, p) ? [.. p.Questions, s.Completed] : p.Questions))),
        .. Sections.Where(s => s.HasContents).Select(s => new FormPage(s.Code, [s.Completed])),
    ];

    /// <summary>Null for a code that no page has.</summary>
    public static (ReferralSection Section, ReferralPart Part)? Find(string code)
    {
        foreach (var section in Sections)
        {
            if (section.Parts.FirstOrDefault(p => p.Code == code) is { } part)
            {
                return (section, part);
            }
        }

        return null;
    }

    public static FormPage PageOf(string code) => FormPages.Single(p => p.Code == code);

    /// <summary>The last page of a long section, unless its page of contents asks.</summary>
    public static bool AsksWhetherDone(ReferralSection section, ReferralPart part) => section is { AsksWhetherDone: true, HasContents: false } && section.Parts[^1] == part;

    /// <summary>The page after this one in its section; null after the last.</summary>
    public static ReferralPart? After(ReferralSection section, ReferralPart part) => section.Parts.SkipWhile(p => p != part).Skip(1).FirstOrDefault();

    /// <summary>The page that asks for a field; null when none does.</summary>
    public static ReferralPart? Asking(string field) => Sections.SelectMany(s => s.Parts).FirstOrDefault(p => Asks(p, field));

    public static bool Asks(ReferralPart part, string field) => Fields(part.Questions).Any(q =>
        field == q || field.StartsWith(q + ".", StringComparison.Ordinal) || field.StartsWith(q + "[", StringComparison.Ordinal));

    private static IEnumerable<string> Fields(IEnumerable<Question> questions) => questions.SelectMany(q => q.Choices.SelectMany(c => Fields(c.Then)).Prepend(q.Path));
}

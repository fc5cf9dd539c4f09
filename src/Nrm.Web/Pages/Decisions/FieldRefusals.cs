using Nrm.Casework.Decisions;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Decisions;

/// <summary>The refusals of this capability that are about what was typed, at the fields where it was.</summary>
internal static class FieldRefusals
{
    public static IEnumerable<(string Field, string Text)> Reasons(UnmetRule rule, FormState typed, Words words) =>
        rule.Name == nameof(ReasonRules.ReasonsAreGiven) ? [(DecisionQuestions.Reasons, words.Of(rule.Sentence))] : [];

    public static IEnumerable<(string Field, string Text)> Told(UnmetRule rule, FormState typed, Words words)
    {
        switch (rule.Name)
        {
            case nameof(DecisionRules.PersonCanBeReached):
                if (string.IsNullOrWhiteSpace(typed.Value("language")))
                {
                    yield return ("language", words["Say in which language the person was told."]);
                }

                if (typed.Value("safeAddress") != "true")
                {
                    yield return ("safeAddress", words["A decision reaches the person only where it is safe for them. Tell them at such a place, then record it."]);
                }

                break;
            case nameof(DecisionRules.ToldAfterItWasDecided):
                yield return ("on", words.Of(rule.Sentence));
                break;
        }
    }
}

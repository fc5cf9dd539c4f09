using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The refusals of this capability that are about what was typed, at the fields where it was.</summary>
internal static class FieldRefusals
{
    public static IEnumerable<(string Field, string Text)> More(UnmetRule rule, FormState typed, Words words) =>
        rule.Name == nameof(ReflectionRules.PeriodOnlyGrows) && !string.IsNullOrWhiteSpace(typed.Value("days")) ? [("days", words.Of(rule.Sentence))] : [];

    /// <summary>Before a ground is chosen nothing is known of what it needs.</summary>
    public static IEnumerable<(string Field, string Text)> End(UnmetRule rule, FormState typed, Words words)
    {
        var field = rule.Name switch
        {
            _ when string.IsNullOrEmpty(typed.Value("ground")) => null,
            nameof(ReflectionRules.EvidenceIsRecorded) => "evidence",
            nameof(ReflectionRules.RenewedContactWasVoluntary) => "ownInitiative",
            nameof(ReflectionRules.PersonWasHeard) => "personHeard",
            nameof(ReasonRules.ReasonsAreGiven) => "reasons",
            _ => null,
        };
        return field is null ? [] : [(field, words.Of(rule.Sentence))];
    }
}

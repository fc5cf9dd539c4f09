using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Forms;

/// <summary>Refusals of rules, where they belong on a form: those about what was typed at its fields, with their source, and those about the case above it.</summary>
public sealed record RulesAtFields(IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<UnmetRule> Above)
{
    public static RulesAtFields Of(StepQuestions step, IEnumerable<UnmetRule> unmet, FormState state, Words words)
    {
        var errors = new Dictionary<string, string[]>();
        var above = new List<UnmetRule>();
        foreach (var rule in unmet)
        {
            var at = step.AtFields(rule, state, words).ToList();
            foreach (var (field, text) in at)
            {
                errors.TryAdd(field, [$"{text} {words["Rule {0}. Source: {1}", rule.Rule, words.Source(rule.Source)]}"]);
            }

            if (at.Count == 0)
            {
                above.Add(rule);
            }
        }

        return new(errors, above);
    }
}

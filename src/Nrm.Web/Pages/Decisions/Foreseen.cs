using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Decisions;

/// <summary>
/// What the door would say to a decision, asked before it is sent, so that somebody learns it at the form and not after the page to check.
/// The door asks the same rules again.
/// </summary>
/// <param name="Errors">By field, in the language of the page.</param>
public sealed record Foreseen(IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<UnmetRule> Unmet)
{
    private const string NotPermitted = "8.2";

    public static Foreseen Of(StepQuestions step, Posted posted, Actor actor, Cases.CaseFrame frame, CountryProfile profile, Words words)
    {
        var errors = new Dictionary<string, string[]>();
        var fields = posted.Fields.ToDictionary(f => f.Key, f => f.Value);
        foreach (var finding in DecisionQuestions.Findings.Where(f => !fields.TryGetValue(f, out var typed) || typed is not [.., { Length: > 0 }]))
        {
            errors[finding] = [finding switch
            {
                DecisionQuestions.Act => words["Say whether the act is established."],
                DecisionQuestions.Means => words["Say whether the means are established."],
                DecisionQuestions.Purpose => words["Say whether the purpose is established."],
                _ => throw new UndeclaredException($"a question for {finding}"),
            }];
            fields[finding] = ["unclear"]; // the rest is judged all the same
        }

        var read = FormReader.Read(step.UseCase.Input, fields);
        if (read.Input is not UseCase input)
        {
            return new(With(errors, read.Errors, words), []);
        }

        var found = input.Validate(frame.View.Today).Errors.GroupBy(e => read.FieldOf(FieldNames.Of(e.PropertyName)).Split('[')[0]).ToDictionary(g => g.Key, g => g.Select(e => e.Said()).Distinct().ToArray());
        var part = frame.Unmet(step.UseCase.Name).Where(u => u.Rule == NotPermitted).ToList();
        var unmet = part.Count > 0 ? part : [.. Refusals.Of(new RuleContext(frame.View.Facts, actor, profile, frame.View.Today, input))];
        var rules = RulesAtFields.Of(step, unmet, new FormState(posted.Fields, FormState.Empty.Errors), words);
        foreach (var (field, sentences) in rules.Errors)
        {
            errors[field] = sentences;
        }

        return new(With(errors, found, words), rules.Above);
    }

    private static Dictionary<string, string[]> With(Dictionary<string, string[]> errors, IReadOnlyDictionary<string, Said[]> more, Words words)
    {
        foreach (var (field, sentences) in more)
        {
            errors.TryAdd(field, [.. sentences.Select(words.Of)]);
        }

        return errors;
    }
}

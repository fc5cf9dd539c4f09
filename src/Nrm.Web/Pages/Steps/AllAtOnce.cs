using Nrm.Casework.Cases;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Steps;

/// <summary>
/// All that is wrong with a form that came back, at once: the door says first what is wrong with the fields and only then what the rules say
/// of them. Rules about what was typed stand at its field, with their source; rules about the case stay above the form.
/// </summary>
public static class AllAtOnce
{
    public static FilledForm Of(FilledForm form, StepQuestions step, Actor actor, CaseFrame frame, IReadOnlyDictionary<string, string[]>? given, Words words)
    {
        if (form.Refusal is not (null or Refusal.NotNow))
        {
            return form;
        }

        var unmet = (form.Refusal as Refusal.NotNow)?.Unmet ?? Foreseen(form, step, actor, frame, given);
        var rules = RulesAtFields.Of(step, unmet, form.State, words);
        var errors = form.State.Errors.Concat(rules.Errors.Where(e => !form.State.Errors.ContainsKey(e.Key))).ToDictionary(e => e.Key, e => e.Value);
        return form with
        {
            State = form.State with { Errors = InOrder(errors, step) },
            Refusal = form.Refusal is null || rules.Above.Count == 0 ? null : new Refusal.NotNow(rules.Above),
        };
    }

    /// <summary>What the rules would say of the fields once they are right; nothing where they cannot be read.</summary>
    private static IReadOnlyList<UnmetRule> Foreseen(
        FilledForm form, StepQuestions step, Actor actor, CaseFrame frame, IReadOnlyDictionary<string, string[]>? given)
    {
        var fields = form.State.Values.Where(f => given?.ContainsKey(f.Key) is not true).Concat(given ?? FormState.Empty.Values).ToDictionary(f => f.Key, f => f.Value);
        var facts = frame.View.Facts;
        return FormReader.Read(step.UseCase.Input, fields).Input is UseCase input
            ? Refusals.Of(new RuleContext(facts, actor, CountryProfiles.InForce(facts.Profile, frame.View.Today, facts.SubPopulation), frame.View.Today, input))
            : [];
    }

    private static Dictionary<string, string[]> InOrder(Dictionary<string, string[]> errors, StepQuestions step)
    {
        var asked = FormPage.Paths(step.Questions).ToList();
        return errors.OrderBy(e => asked.FindIndex(p => FormPage.IsOf(p, e.Key)) is var at and >= 0 ? at : asked.Count).ToDictionary(e => e.Key, e => e.Value);
    }
}

using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Referrals;

/// <summary>What was answered, in words, as it was typed: also what could not be sent.</summary>
public sealed class ReferralAnswers(IReadOnlyDictionary<string, string[]> draft, Words words)
{
    /// <summary>The questions of a page that were answered, with those that follow from their answers.</summary>
    public IEnumerable<(Question Question, string Answer)> Of(ReferralPart part) => part.Signs.Count > 0 ? [] : part.Questions.SelectMany(Of);

    private IEnumerable<(Question, string)> Of(Question question)
    {
        if (Text(question) is { Length: > 0 } answer)
        {
            yield return (question, answer);
        }

        foreach (var inner in question.Choices.Where(c => Typed(question.Path).Contains(c.Value)).SelectMany(c => c.Then).SelectMany(Of))
        {
            yield return inner;
        }
    }

    private string Text(Question question) => question.Kind switch
    {
        QuestionKind.Date or QuestionKind.PartialDate => Date(question.Path),
        QuestionKind.YesNo => string.Join(", ", Typed(question.Path).Select(v => v == "true" ? words["Yes"] : words["No"])),
        QuestionKind.Countries or QuestionKind.Languages => string.Join(", ", Typed(question.Path)),
        _ => string.Join(question.Choices.Count > 0 ? ", " : "\n", Typed(question.Path).Select(v => Label(question, v))),
    };

    private string Label(Question question, string value) =>
        question.Choices.FirstOrDefault(c => c.Value == value) is not { } choice ? value : choice.List is { } list ? words.Choice(list, value) : words[choice.Label];

    private string Date(string path) => string.Join(' ', new[] { "day", "month", "year" }.SelectMany(p => Typed($"{path}.{p}"))) is { Length: > 0 } typed
        ? typed
        : string.Join(", ", Typed($"{path}.missing").Select(m => words.Label("missing", m)));

    private IEnumerable<string> Typed(string field) => draft.GetValueOrDefault(field, []).Where(v => !string.IsNullOrWhiteSpace(v));
}

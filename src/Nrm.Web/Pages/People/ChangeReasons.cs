using Nrm.Web.Forms;

namespace Nrm.Web.Pages.People;

/// <summary>Why something that was recorded changes: a few usual reasons, or another in words. What is kept is the sentence.</summary>
public static class ChangeReasons
{
    public const string Field = "reason";
    public const string Another = "another";

    /// <summary>What stands was never so: what followed from it alone is taken back.</summary>
    public const string Wrongly = "It was recorded wrongly.";

    /// <summary>The field of the words of another reason; no field of the use case.</summary>
    public const string InWords = "reasonInWords";

    /// <summary>The usual reasons, as they are kept.</summary>
    public static IEnumerable<Said> Given => Question.Choices.Where(c => c.Value != Another).Select(c => (Said)c.Value);

    public static Question Question { get; } = new(Field, QuestionKind.Radios, "Why does it change?")
    {
        Choices =
        [
            new("The person told us something new.", "The person told us something new"),
            new("A document shows it.", "A document shows it"),
            new("It changed since it was recorded.", "It changed since it was recorded"),
            new(Wrongly, "It was recorded wrongly"),
            new(Another, "Another reason") { Then = [new(InWords, QuestionKind.Text, "Which reason?") { Becomes = Field }] },
        ],
    };

    /// <summary>The same question about who the person is, where a reason does more than explain.</summary>
    public static Question OfThePerson { get; } = Question with
    {
        Choices = [.. Question.Choices.Select(c => c.Value == Wrongly ? c with { Hint = AgeHint } : c)],
    };

    private const string AgeHint = "If you recorded a date of birth wrongly yourself, the right date takes back what followed only from it. A date that somebody else recorded goes on protecting the person as a child.";

    /// <summary>What the use case gets: the words in place of the code for another reason.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(Posted posted) =>
        posted.Fields.GetValueOrDefault(Field) is [.., Another] ? new Dictionary<string, string[]> { [Field] = posted.Fields.GetValueOrDefault(InWords, [""]) } : new Dictionary<string, string[]>();

    /// <summary>What is wrong with the sentence of another reason is wrong at the field where it was to be written.</summary>
    public static FilledForm AtItsWords(FilledForm form) => form.State.Value(Field) == Another ? form.WithErrorsAt(Field, InWords) : form;
}

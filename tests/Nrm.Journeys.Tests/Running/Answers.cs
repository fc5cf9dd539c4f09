using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Nrm.Journeys.Tests.Checks;

namespace Nrm.Journeys.Tests.Running;

/// <summary>Filling in a form, by the words that a person reads there.</summary>
public static class Answers
{
    private const float Soon = 5_000;

    /// <summary>Types into the field of this label; what stood there is gone.</summary>
    public static Task Write(this Visit visit, string label, string text) => visit.Field(label).FillAsync(text);

    /// <summary>Chooses one answer of the question: a radio button.</summary>
    public static Task Choose(this Visit visit, string question, string answer) =>
        visit.Question(question).GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();

    /// <summary>Ticks an answer of the question.</summary>
    public static Task Tick(this Visit visit, string question, string answer) =>
        visit.Question(question).GetByRole(AriaRole.Checkbox, new() { Name = answer, Exact = true }).CheckAsync();

    /// <summary>Chooses from a list that opens.</summary>
    public static Task Pick(this Visit visit, string label, string answer) => visit.Field(label).SelectOptionAsync(new SelectOptionValue { Label = answer });

    public static ILocator Field(this Visit visit, string label) => visit.Page.GetByLabel(Whole(label));

    public static ILocator Question(this Visit visit, string question) => visit.Page.GetByRole(AriaRole.Group, new() { NameRegex = Whole(question) });

    /// <summary>The words must be on the page, visible.</summary>
    public static async Task Reads(this Visit visit, string words)
    {
        try
        {
            await visit.Page.GetByText(words).Filter(new() { Visible = true }).First.WaitForAsync(new() { Timeout = Soon });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{visit.Page.Url} does not say \"{words}\" but {await visit.Page.Locator("main").First.InnerTextAsync()}");
        }
    }

    public static Task<string> Heading(this Visit visit) => visit.Page.Locator("h1").First.InnerTextAsync();

    /// <summary>The page must be sound as it is now, with its errors and what was typed.</summary>
    public static async Task IsSound(this Visit visit) => Findings.MustBeNone(await Check.Find(visit.Page, visit.Watch));

    // What may stay empty says so behind its label.
    private static Regex Whole(string label) => new($"^\\s*{Regex.Escape(label)}( \\(optional\\))?\\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));
}

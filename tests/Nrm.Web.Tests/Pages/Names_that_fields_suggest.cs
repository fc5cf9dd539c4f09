using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Tests.Components;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Wording;

namespace Nrm.Web.Tests.Pages;

/// <summary>The lists of countries and languages: fetched by a script, kept by the browser, and never needed.</summary>
public sealed class Names_that_fields_suggest(SharedApp shared) : IClassFixture<SharedApp>
{
    public static TheoryData<string, string> Lists => new()
    {
        { NameList.Countries, "en" }, { NameList.Countries, "fr" }, { NameList.Languages, "en" }, { NameList.Languages, "fr" },
    };

    [Theory]
    [InlineData(NameList.Countries, "en", "Albania")]
    [InlineData(NameList.Countries, "fr", "Albanie")]
    [InlineData(NameList.Languages, "en", "Albanian")]
    [InlineData(NameList.Languages, "fr", "Albanais")]
    public async Task They_are_for_anybody_to_keep_in_the_language_of_their_address(string kind, string language, string name)
    {
        var answer = (await shared.App.Pages(shared.App.Anonymous()).Get(List(kind, language).Address)).Expect(200);

        Assert.Contains(name, answer.Text.Split('\n'));
        Assert.StartsWith("text/plain", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers["Cache-Control"]);
        Assert.False(answer.Headers.ContainsKey("Set-Cookie"));
    }

    [Theory]
    [InlineData("/names/countries/en/00000000")]
    [InlineData("/names/countries/de/00000000")]
    [InlineData("/names/people/en/00000000")]
    public async Task What_there_is_not_is_not_kept(string address) =>
        Assert.Equal("no-store", (await shared.App.Pages(shared.App.Anonymous()).Get(address)).Expect(404).Headers["Cache-Control"]);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Each_is_understood_when_it_is_typed(string kind, string language)
    {
        var property = kind == NameList.Countries ? "nationalities" : "languages";
        var typed = List(kind, language).Text.Split('\n');

        Assert.True(typed.Length > 80, $"{typed.Length} names");
        Assert.Equal([], Speaking.In(language, _ => typed.Where(n => NamedCodes.Of(property, n) == n).ToList()));
    }

    /// <summary>Before anybody is in a field, and in a browser without scripts, there is no list: the hint says what to do.</summary>
    [Theory]
    [InlineData("en", "Write the name, for example Albania", "Write the name, for example Albanian")]
    [InlineData("fr", "Écrivez le nom, par exemple Albanie", "Écrivez le nom, par exemple albanais")]
    public void A_page_holds_no_names_and_its_example_is_understood(string language, string country, string spoken)
    {
        foreach (var (kind, hint, property) in new[]
        {
            (QuestionKind.Country, country, "country"), (QuestionKind.Countries, country, "nationalities"),
            (QuestionKind.Language, spoken, "language"), (QuestionKind.Languages, spoken, "languages"),
        })
        {
            var drawn = Speaking.In(language, _ => Drawn.Question(new Question("a", kind, "A") { Hint = "Needed when the answer is yes" }));
            var list = drawn.QuerySelector("datalist")!;
            Assert.Empty(list.Children);
            Assert.StartsWith($"/names/{list.Id}/{language}/", list.GetAttribute("data-names"), StringComparison.Ordinal);
            Assert.All(drawn.QuerySelectorAll("input"), i => Assert.Equal(list.Id, i.GetAttribute("list")));
            Assert.EndsWith(". " + hint, drawn.QuerySelector(".govuk-hint")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(property is "country" or "nationalities" ? "AL" : "sqi", Speaking.In(language, _ => NamedCodes.Of(property, hint.Split(' ')[^1])));
        }
    }

    private static NameList List(string kind, string language) => Speaking.In(language, w => NameList.Of(kind, w))!;
}

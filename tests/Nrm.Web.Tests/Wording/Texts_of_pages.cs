using System.Text.RegularExpressions;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

public sealed partial class Texts_of_pages
{
    private const string ProductName = "NRM";

    private static readonly Lazy<TextKeys> Program = new(() => new(Sources.Of("Nrm.Web", ".cs")));

    private static readonly Lazy<Dictionary<string, string>> Keys = new(() => Program.Value.Keys
        .Concat(Sources.Of("Nrm.Web", ".cshtml").SelectMany(f => RazorKeys.Of(f.Source).Select(k => KeyValuePair.Create(k, f.Path))))
        .Concat(OfTheLocalizer.Select(k => KeyValuePair.Create(k, "Language/Words")))
        .GroupBy(k => k.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal));

    /// <summary>Areas whose keys are sentences and names of the rules, which other tests look for.</summary>
    private static readonly string[] OfRules = ["casework", "indicators", "profiles", "sources", "codes", "invented"];

    /// <summary>The localizer's own words.</summary>
    private static IEnumerable<string> OfTheLocalizer => Sources.Of("Nrm.Web", ".cs").Where(f => f.Path.Contains("/Language/Words", StringComparison.Ordinal))
        .SelectMany(f => OwnKey().Matches(f.Source)).Select(m => m.Groups[1].Value).Concat(["{0} {1}", "{0}, {1}"]);

    [Fact]
    public void Every_text_of_a_page_has_its_french()
    {
        var french = Texts.In("fr");

        Assert.True(Keys.Value.Count > 30, "Hardly any text was found: the search is broken.");
        Findings.None(Keys.Value.Where(k => k.Key.Any(char.IsLetter) && !french.Texts.ContainsKey(k.Key) && !french.Counted.ContainsKey(k.Key)).Select(k => $"{k.Value}: {k.Key}").Order());
    }

    [Fact]
    public void Every_text_is_a_literal_that_can_be_collected() => Findings.None(Program.Value.NotLiteral);

    [Fact]
    public void Every_french_text_of_a_page_is_used_by_one()
    {
        var unused = Texts.In("fr").Areas.Where(a => !OfRules.Contains(a.Key)).SelectMany(a => a.Value.Keys.Where(k => !Keys.Value.ContainsKey(k)).Select(k => $"fr/{a.Key}.json: {k}"));

        Findings.None(unused);
    }

    [Fact]
    public void No_page_says_anything_past_the_localizer() => Findings.None(
        Sources.Of("Nrm.Web", ".cshtml").SelectMany(f => RazorKeys.HardCoded(f.Source).Where(t => t.TrimStart('-', ' ') != ProductName).Select(t => $"{f.Path}: {t}")));

    [Fact]
    public void A_planted_text_is_found_wherever_it_hides()
    {
        const string Planted = """
            using Nrm.Web.Language;
            using Nrm.Web.Forms;
            namespace Nrm.Web.Pages;
            public static class Hiding
            {
                private const string Constant = "in a constant";
                public static string Page(Words words, bool a) => words["in an indexer"] + words.Forms("many of {0}", "%") + words[a ? "this" : "that"] + words[Constant] + Through(words, "through a parameter");
                private static string Through(Words other, string english) => other[english];
                public static Question Asked { get; } = new("path", default, "in a label") { Hint = "in a hint", Choices = [new("v", "in a choice", "in a hint of a choice")] };
                public static string Made(Words words) => words["made " + System.DateTime.MaxValue];
            }
            """;
        var files = Sources.Of("Nrm.Web", ".cs").Where(f => f.Path.Contains("/Language/", StringComparison.Ordinal) || f.Path.EndsWith("/Question.cs", StringComparison.Ordinal));

        var found = new TextKeys([.. files, ("Planted.cs", Planted)]);

        foreach (var key in new[] { "in an indexer", "many of {0}", "this", "that", "in a constant", "through a parameter", "in a label", "in a hint", "in a choice", "in a hint of a choice" })
        {
            Assert.Contains(key, found.Keys.Keys);
        }

        Assert.Single(found.NotLiteral);
    }

    [Fact]
    public void A_planted_text_is_found_in_a_page()
    {
        const string Page = """
            <h1 title="@W["in an attribute"]">@W["in a heading, with \"quotes\""]</h1>
            <p>@W[late ? "late" : "in time", name]</p>@W["{0} cases", Model.Count]
            @{ ViewData["Title"] = W["in code"]; }
            """;

        Assert.Equal(["in an attribute", "in a heading, with \"quotes\"", "late", "in time", "{0} cases", "in code"], RazorKeys.Of(Page));
        Assert.Equal(["Hard text"], RazorKeys.HardCoded("<p>@W[\"soft\"]</p><p>Hard text</p><p>@Model.Name</p>"));
    }

    [GeneratedRegex(@"this\[""([^""]+)""")]
    private static partial Regex OwnKey();
}

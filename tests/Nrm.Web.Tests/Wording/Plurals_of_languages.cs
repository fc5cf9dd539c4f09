using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

/// <summary>The rules of CLDR 46 (plurals.xml) with their own sample numbers, also of languages that are not offered yet.</summary>
public sealed class Plurals_of_languages
{
    private static readonly Dictionary<string, Dictionary<string, string>> Cldr = new()
    {
        ["en"] = new() { ["one"] = "i = 1 and v = 0 @integer 1", ["other"] = " @integer 0, 2~16, 100, 1000, 10000, 100000, 1000000" },
        ["fr"] = new()
        {
            ["one"] = "i = 0,1 @integer 0, 1", ["many"] = "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5 @integer 1000000, 2000000",
            ["other"] = " @integer 2~17, 100, 1000, 10000, 100000",
        },
        ["ru"] = new()
        {
            ["one"] = "v = 0 and i % 10 = 1 and i % 100 != 11 @integer 1, 21, 31, 41, 51, 61, 71, 81, 101, 1001",
            ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 @integer 2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
            ["many"] = "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14 @integer 0, 5~19, 100, 1000, 10000, 100000, 1000000", ["other"] = "",
        },
        ["uk"] = new()
        {
            ["one"] = "v = 0 and i % 10 = 1 and i % 100 != 11 @integer 1, 21, 31, 41, 51, 61, 71, 81, 101, 1001",
            ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 @integer 2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002",
            ["many"] = "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14 @integer 0, 5~19, 100, 1000, 10000, 100000, 1000000", ["other"] = "",
        },
        ["de"] = new() { ["one"] = "i = 1 and v = 0 @integer 1", ["other"] = " @integer 0, 2~16, 100, 1000" },
        ["sq"] = new() { ["one"] = "n = 1 @integer 1", ["other"] = " @integer 0, 2~16, 100, 1000" },
        ["ro"] = new()
        {
            ["one"] = "i = 1 and v = 0 @integer 1", ["few"] = "v != 0 or n = 0 or n != 1 and n % 100 = 1..19 @integer 0, 2~16, 101, 1001", ["other"] = " @integer 20~35, 100, 1000",
        },
        ["pl"] = new()
        {
            ["one"] = "i = 1 and v = 0 @integer 1", ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14 @integer 2~4, 22~24, 32~34, 102, 1002",
            ["many"] = "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14 @integer 0, 5~19, 100, 1000", ["other"] = "",
        },
        ["ar"] = new()
        {
            ["zero"] = "n = 0 @integer 0", ["one"] = "n = 1 @integer 1", ["two"] = "n = 2 @integer 2", ["few"] = "n % 100 = 3..10 @integer 3~10, 103~110, 1003",
            ["many"] = "n % 100 = 11..99 @integer 11~26, 111, 1011", ["other"] = " @integer 100~102, 200~202, 300~302, 400~402, 500~502, 600, 1000, 10000, 100000, 1000000",
        },
    };

    public static TheoryData<string> Tags => [.. Cldr.Keys];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Each_sample_number_falls_into_its_category(string tag)
    {
        var rules = new PluralRules(Cldr[tag]);
        var samples = Cldr[tag].SelectMany(c => Samples(c.Value).Select(n => (Category: c.Key, Number: n))).ToList();

        Assert.True(samples.Count > 10, $"{samples.Count} samples");
        Findings.None(samples.Where(s => rules.Of(s.Number) != s.Category || rules.Of(-s.Number) != s.Category).Select(s => $"{tag} {s.Number}: {rules.Of(s.Number)}, not {s.Category}"));
    }

    [Fact]
    public void The_languages_of_the_pages_have_the_rules_of_cldr() => Findings.None(Texts.All.Values
        .Where(c => !c.Settings.Plurals.Select(p => (p.Key, p.Value.Trim())).SequenceEqual(Cldr[c.Tag].Select(p => (p.Key, p.Value.Split('@')[0].Trim())))).Select(c => c.Tag));

    [Theory]
    [InlineData("one is one")]
    [InlineData("n = ")]
    [InlineData("x = 1")]
    public void What_is_no_rule_is_refused(string condition) => Assert.Throws<FormatException>(() => new PluralRules(new Dictionary<string, string> { ["one"] = condition, ["other"] = "" }));

    [Fact]
    public void A_language_has_a_form_for_all_other_numbers() => Assert.Throws<FormatException>(() => new PluralRules(new Dictionary<string, string> { ["one"] = "n = 1" }));

    private static IEnumerable<long> Samples(string condition) => condition.Split("@integer") is [_, var samples]
        ? samples.Split(',').Select(s => s.Trim().Split('~').Select(n => long.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).SelectMany(r => Enumerable.Range(0, (int)(r[^1] - r[0]) + 1).Select(i => r[0] + i))
        : [];
}

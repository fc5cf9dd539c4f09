using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nrm.Web.Language;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Wording;

public sealed partial class Files_of_texts
{
    [Fact]
    public void Every_hole_stands_on_both_sides() => Findings.None(
        Texts.In("fr").Texts.Where(t => !Holes(t.Key).SetEquals(Holes(t.Value))).Select(t => $"{t.Key} = {t.Value}"));

    [Fact]
    public void A_plainer_sentence_has_no_hole_of_its_own() => Findings.None(Texts.Plainer.Where(t => !Holes(t.Key).IsSupersetOf(Holes(t.Value))).Select(t => t.Key));

    [Fact]
    public void Every_plainer_sentence_has_its_french() => Findings.None(Texts.Plainer.Values.Where(t => !Says("fr", t)));

    [Fact]
    public void No_text_is_empty_or_wider_than_it_reads() => Findings.None(
        Texts.In("fr").Texts.Concat(Texts.In("fr").Codes).Concat(Texts.English.Codes).Where(t => t.Value.Trim() != t.Value || t.Value.Length == 0 || t.Key.Trim() != t.Key).Select(t => t.Key));

    [Fact]
    public void A_sentence_stays_a_sentence() => Findings.None(
        Texts.In("fr").Texts.Where(t => t.Key.EndsWith('.') != t.Value.EndsWith('.') || t.Key.EndsWith('?') != t.Value.EndsWith('?')).Select(t => t.Key));

    [Fact]
    public void Two_files_may_agree_and_not_contradict_each_other()
    {
        Dictionary<string, string> yes = new() { ["Yes"] = "Oui" }, no = new() { ["Yes"] = "Si" };

        Assert.Equal("Oui", Catalogue.Merge([yes, yes])["Yes"]);
        Assert.Throws<InvalidOperationException>(() => Catalogue.Merge([yes, no]));
    }

    [Theory]
    [InlineData("""{ "Yes": "Oui", "Yes": "Si" }""")]
    [InlineData("""{ "Yes": { "a": "b" } }""")]
    [InlineData("""[ "Yes" ]""")]
    public void A_file_that_says_a_key_twice_or_is_not_flat_is_refused(string file) =>
        Assert.ThrowsAny<JsonException>(() => Folder("xx", ("language", Settings), ("cases", file)));

    [Fact]
    public void Spaces_and_apostrophes_set_themselves() => Assert.Equal(
        "L’état\u00A0: «\u00A0prêt\u00A0»\u00A0?",
        Folder("xx", ("language", Settings), ("cases", """{ "a": "L'état : « prêt » ?" }""")).Texts["a"]);

    [Fact]
    public void Every_folder_of_the_repository_is_a_language_that_is_offered()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(SharedApp.RepositoryRoot, "src", "Nrm.Web", "Language")).Select(f => Path.GetFileName(f)!).Order();

        Assert.Equal(folders, Texts.All.Keys.Order());
        Findings.None(Texts.All.Values.SelectMany(c => c.Lacks(Texts.English, Texts.All.Values).Select(t => $"{c.Tag}: {t}")));
        Assert.Equal(Texts.All.Keys.Order(), Language.Language.All.Where(l => !l.Pseudo).Select(l => l.Tag).Order());
    }

    [Fact]
    public void Half_a_language_is_not_offered()
    {
        var english = Folder("en", ("language", Settings), ("codes", """{ "role/decider": "Decider" }"""), ("plurals", """{ "{0} days": { "one": "{0} day", "other": "{0} days" } }"""));
        var whole = Folder("fr", ("language", Settings), ("cases", """{ "Yes": "Oui" }"""), ("codes", """{ "role/decider": "Décideur" }"""), ("plurals", """{ "{0} days": { "one": "{0} jour", "other": "{0} jours" } }"""));
        (string, string)[] files = [("language", Settings), ("cases", """{ "Yes": "Ja" }"""), ("codes", """{ "role/decider": "Entscheiderin" }"""), ("plurals", """{ "{0} days": { "one": "{0} Tag", "other": "{0} Tage" } }""")];

        Assert.Equal(["en", "de", "fr"], Offered(Folder("de", files)));
        for (var missing = 1; missing < files.Length; missing++)
        {
            Assert.Equal(["en", "fr"], Offered(Folder("de", [.. files.Where((_, i) => i != missing)])));
        }

        Assert.Equal(["en", "fr"], Offered(Folder("de", [.. files[..3], ("plurals", """{ "{0} days": { "other": "{0} Tage" } }""")])));

        IEnumerable<string> Offered(Catalogue half) => Language.Language.Whole([english, whole, half]).Select(l => l.Tag);
    }

    [Fact]
    public void A_count_has_a_form_for_each_category_of_its_language_and_no_other()
    {
        Findings.None(Texts.All.Values.SelectMany(c => c.Counted.Where(t => !t.Value.Keys.Order().SequenceEqual(c.Plurals.Categories.Order())).Select(t => $"{c.Tag}: {t.Key}")));
        Findings.None(Texts.All.Values.SelectMany(c => c.Counted.Keys.Except(Texts.English.Counted.Keys).Select(t => $"{c.Tag}: {t}")));
        Findings.None(Texts.All.Values.SelectMany(c => c.Counted.SelectMany(t => t.Value.Where(f => f.Key == PluralRules.Other && !Holes(f.Value).SetEquals(Holes(t.Key))).Select(f => $"{c.Tag}: {t.Key}"))));
        Findings.None(Texts.English.Counted.Where(t => t.Value[PluralRules.Other] != t.Key).Select(t => t.Key));
    }

    /// <summary>"{0} characters", where nothing says how one of them is called.</summary>
    [Fact]
    public void What_is_counted_has_its_forms()
    {
        string[] numbersThatCountNothing = ["A password has {0} to {1} characters. Several words that you choose at random are a good one.", "{0} of {1} sections done"];

        Findings.None(Texts.In("fr").Texts.Keys.Where(t => Counts().IsMatch(t)).Except(numbersThatCountNothing).Where(t => !Texts.English.Counted.ContainsKey(t)));
        Assert.Matches(Counts(), "At most {0} apples.");
    }

    private const string Settings = """{ "ownName": "x", "formats": "en-GB", "time": "HH:mm", "plurals": { "one": "n = 1", "other": "" }, "typography": { "'": "’", "« ": "«\u00A0", " »": "\u00A0»", " :": "\u00A0:", " ?": "\u00A0?" } }""";

    private static Catalogue Folder(string tag, params (string Area, string Text)[] files) =>
        Catalogue.Read(tag, files.Select(f => (f.Area, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(f.Text)))));

    private static bool Says(string tag, string english) => Texts.In(tag).Texts.ContainsKey(english) || Texts.In(tag).Counted.ContainsKey(english);

    [GeneratedRegex(@"\{\d\} (?!is\b|waits\b|was\b|has\b|does\b|needs\b|goes\b|stands\b|decides\b|offers\b)[a-z]+s\b")]
    private static partial Regex Counts();

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}|%n")]
    private static partial Regex Hole();
}

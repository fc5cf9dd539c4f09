using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

public sealed partial class Files_of_texts
{
    [Fact]
    public void Every_hole_stands_on_both_sides() => Findings.None(
        Texts.In("fr").Where(t => !Holes(t.Key).SetEquals(Holes(t.Value))).Select(t => $"{t.Key} = {t.Value}"));

    [Fact]
    public void A_plainer_sentence_has_no_hole_of_its_own() => Findings.None(Texts.Plainer.Where(t => !Holes(t.Key).IsSupersetOf(Holes(t.Value))).Select(t => t.Key));

    [Fact]
    public void Every_plainer_sentence_has_its_french() => Findings.None(Texts.Plainer.Values.Where(t => !Texts.In("fr").ContainsKey(t)));

    [Fact]
    public void No_text_is_empty_or_wider_than_it_reads() => Findings.None(
        Texts.In("fr").Concat(CodeTexts.In("fr")).Concat(CodeTexts.English).Where(t => t.Value.Trim() != t.Value || t.Value.Length == 0 || t.Key.Trim() != t.Key).Select(t => t.Key));

    [Fact]
    public void A_sentence_stays_a_sentence() => Findings.None(
        Texts.In("fr").Where(t => t.Key.EndsWith('.') != t.Value.EndsWith('.') || t.Key.EndsWith('?') != t.Value.EndsWith('?')).Select(t => t.Key));

    [Fact]
    public void Two_files_may_agree_and_not_contradict_each_other()
    {
        Dictionary<string, string> yes = new() { ["Yes"] = "Oui" }, no = new() { ["Yes"] = "Si" };

        Assert.Equal("Oui", Texts.Merge([yes, yes])["Yes"]);
        Assert.Throws<InvalidOperationException>(() => Texts.Merge([yes, no]));
    }

    [Theory]
    [InlineData("""{ "Yes": "Oui", "Yes": "Si" }""")]
    [InlineData("""{ "Yes": { "a": "b" } }""")]
    [InlineData("""[ "Yes" ]""")]
    public void A_file_that_says_a_key_twice_or_is_not_flat_is_refused(string file) =>
        Assert.ThrowsAny<JsonException>(() => Texts.Read(new MemoryStream(Encoding.UTF8.GetBytes(file))));

    [Fact]
    public void French_spaces_and_apostrophes_set_themselves() =>
        Assert.Equal("L’état\u00A0: «\u00A0prêt\u00A0»\u00A0?", FrenchTypography.Of("L'état : « prêt » ?"));

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}|%n")]
    private static partial Regex Hole();
}

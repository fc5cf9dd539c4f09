using System.Reflection;
using System.Text.RegularExpressions;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Screening;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

/// <summary>Sentences that the rules and the door make, which pages show through <see cref="Words.Sentence"/>.</summary>
public sealed partial class Texts_of_rules
{
    /// <summary>Files whose texts are read by operators and developers, or are no text.</summary>
    private static readonly string[] NotForUsers =
        ["/Audit/", "/Setup/", "/Sealing/", "/Persistence/", "Exception.cs", "/ProfileInheritance.cs", "/DeviceDescription.cs", "/CodeLists.cs", "/AccessMatrix.cs", "/Length.cs", "/NotNowException.cs"];

    /// <summary>Names of indicator lists are put together of them, and translated whole.</summary>
    private static readonly string[] PartOfAName = ["labour exploitation", "sexual exploitation (weights provisional)"];

    /// <summary>Names of bodies and texts that French does not change.</summary>
    private static readonly string[] SameInFrench = ["GRETA", "CM/Rec(2022)22"];

    /// <summary>Names of laws and of official guidance, and nothing else.</summary>
    private static readonly string[] NamesOnly =
        ["Administrative Immigration Arrangements 2008", "LOEX art. 59 bis", "Modern slavery statutory guidance", "Modern slavery statutory guidance 14.216-228", "RD 1155/2024 art. 152.4", "Vc 2000 B8/3.1", "WBV 2023/11"];

    public static IEnumerable<Rule> Rules => typeof(Rule).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(p => p.PropertyType == typeof(Rule)).Select(p => (Rule)p.GetValue(null)!).DistinctBy(r => r.Name);

    [Fact]
    public void Every_rule_speaks_french()
    {
        Assert.True(Rules.Count() > 50, "Hardly any rule was found: the search is broken.");
        Findings.None(Untranslated(Rules.Select(r => r.Sentence)));
    }

    [Fact]
    public void Every_clock_and_profile_and_indicator_speaks_french()
    {
        var sets = IndicatorSets.All;
        Findings.None(Untranslated(
        [
            .. Enum.GetValues<ClockKind>().Select(Clock.Terms).SelectMany(t => Strings(t)).Where(s => s.Contains(' ', StringComparison.Ordinal)),
            .. CountryProfiles.All.SelectMany(p => (string[])[p.Name, .. p.Remarks.Select(r => r.Text), .. p.Deviations.Select(d => d.Text)]),
            .. sets.Select(s => s.Name), .. sets.SelectMany(s => s.Dimensions).Select(d => d.Name),
            .. sets.SelectMany(s => s.Indicators.Concat(s.Observations)).Select(i => i.Wording), .. sets.SelectMany(s => s.Observations).Select(i => i.Group).Where(g => g.Length > 2),
        ]));
    }

    [Fact]
    public void Every_sentence_that_casework_or_the_door_can_say_has_its_french() => Findings.None(Sources.Of("Nrm.Casework", ".cs").Concat(Sources.Of("Nrm.Records", ".cs"))
        .Where(f => !NotForUsers.Any(n => f.Path.Contains(n, StringComparison.Ordinal)))
        .SelectMany(f => SourceSentences.Of(f.Path, f.Source))
        .Where(s => !PartOfAName.Contains(s.Text) && !Citation().IsMatch(s.Text))
        .Where(s => Untranslated([Filled(s.Text.Trim())]).Any()).Select(s => $"{s.Place}: {s.Text}"));

    [Fact]
    public void A_planted_sentence_without_french_is_found()
    {
        const string Planted = """class C { string A => "Nobody translated this."; string B(int n) => $"Nor {n} of these."; string F() => throw new Exception("not for users"); }""";

        var found = SourceSentences.Of("Planted.cs", Planted).Select(s => s.Text).ToList();

        Assert.Equal(["Nobody translated this.", "Nor {0} of these."], found);
        Assert.Equal(2, Untranslated(found.Select(Filled)).Count());
    }

    [Fact]
    public void Pages_show_no_codes_where_the_interface_for_programs_does() => Findings.None(
        ReportedCodes().Where(s => Speaking.In("en", w => w.Sentence(s)) == s));

    [Theory]
    [InlineData("At most 300 characters.", "300 caractères au maximum.")]
    [InlineData("Choose one of: yes, no; or unknown, notAsked, refused, notApplicable.", "Choisissez l’une des réponses.")]
    [InlineData("Choose the purpose: interview, assistance.", "Choisissez la finalité.")]
    [InlineData("The step \"submit-referral\" cannot be taken while identification is at \"RGPending\".", "« Orienter une personne » n’est pas possible maintenant. Identification : « En attente de la première décision ».")]
    [InlineData("Origin side: not assessed.", "Pays d’origine : non évalué.")]
    [InlineData("Host side: the authorities there cannot protect the person (Q2).", "Pays d’accueil : les autorités sur place ne peuvent pas protéger la personne (Q2).")]
    [InlineData("Block B of the sheet has an item of level high.", "La partie B de la fiche comporte un élément de niveau élevé.")]
    [InlineData("Nothing positive is recorded for: due process.", "Rien de positif n’est consigné pour : procédure régulière.")]
    [InlineData("The newest evidence is older than the 3 months for which an assessment is valid.", "L’élément le plus récent est plus ancien que la durée de validité d’une évaluation (3 mois).")]
    [InlineData("2 strong, 1 medium, 0 weak: reaches the threshold of the list.", "Forts : 2, moyens : 1, faibles : 0 ; l’ensemble atteint le seuil de la liste.")]
    [InlineData("There are indications. The list alone does not combine them; look further. The person's own claim or your professional concern is enough to refer. Indications are present in: Deceptive recruitment, Coercion at destination.",
        "Des indices sont présents. La liste seule ne les combine pas ; poursuivez l’examen. La déclaration de la personne elle-même ou votre inquiétude professionnelle suffit pour orienter. Des indices sont présents dans : Recrutement par tromperie, Contrainte sur le lieu de destination.")]
    [InlineData("The case is open. Take the case first.", "Le dossier est ouvert. Prenez d’abord le dossier.")]
    public void A_composed_sentence_is_put_together_in_french(string english, string french) =>
        Assert.Equal(french, Speaking.In("fr", w => w.Sentence(english)).Replace('\u00A0', ' '));

    [Fact]
    public void A_refused_step_is_told_in_the_words_of_the_buttons() => Assert.Equal(
        "“Decide on reasonable grounds” is not possible now. Identification: “Not started”.",
        Speaking.In("en", w => w.Sentence("The step \"decide-reasonable-grounds\" cannot be taken while identification is at \"NotStarted\".")));

    [Fact]
    public void Every_source_of_a_rule_is_cited_in_french() => Findings.None(Rules.SelectMany(r => r.Source.Split("; ")).Distinct()
        .Where(s => !SameInFrench.Contains(s) && Speaking.In("fr", w => w.Source(s)) == s));

    [Fact]
    public void Every_source_of_a_country_profile_is_cited_in_french_and_laws_keep_their_names()
    {
        var cited = Sources.Of("Nrm.Casework", ".json").Where(f => f.Path.Contains("Profiles", StringComparison.Ordinal))
            .SelectMany(f => ProfileSource().Matches(f.Source)).SelectMany(m => System.Text.Json.JsonSerializer.Deserialize<string>(m.Groups[1].Value)!.Split("; ")).Distinct().ToList();
        Assert.True(cited.Count > 40, $"{cited.Count} sources found");
        Findings.None(cited.Where(s => !NamesOnly.Contains(s) && Speaking.In("fr", w => w.Source(s)) is var said && (said == s || EnglishWords().IsMatch(said))));
        Assert.Equal("STCE n°\u00A0197, art. 13\u00A0: au moins 30 jours".Replace('\u00A0', ' '), Speaking.In("fr", w => w.Source("CETS 197 art. 13: at least 30 days")).Replace('\u00A0', ' '));
    }

    private static IEnumerable<string> ReportedCodes() => Sources.Of("Nrm.Casework", ".cs").Concat(Sources.Of("Nrm.Records", ".cs"))
        .Where(f => !NotForUsers.Any(n => f.Path.Contains(n, StringComparison.Ordinal)))
        .SelectMany(f => SourceSentences.Of(f.Path, f.Source)).Select(s => Filled(s.Text)).Where(t => !Citation().IsMatch(t) && CodesInIt().IsMatch(t));

    /// <summary>The sentences that come out of the French words as they went in.</summary>
    private static IEnumerable<string> Untranslated(IEnumerable<string> sentences) => sentences.Distinct().Where(s =>
    {
        var words = new Words();
        Speaking.In("fr", words, w => w.Sentence(s));
        return words.Untranslated.Count > 0;
    });

    private static IEnumerable<string> Strings(object record) =>
        record.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(record)!);

    /// <summary>A sentence as it may come out, with something in each hole.</summary>
    private static string Filled(string template) => Hole().Replace(template, "7").Replace("look further. 7", "look further. " + Enough)
        .Replace("many cases. 7", "many cases. " + Enough).Replace("referral. 7", "referral. " + Enough).Replace("offer help. 7", "offer help. " + Enough)
        .Replace("7: not assessed.", "Host side: not assessed.").Replace("level 7.", "level high.").Replace("recorded for: 7.", "recorded for: safe return.")
        .Replace("weak: 7", "weak: reaches").Replace("present in: 7.", "present in: Deceptive recruitment.").Replace("than the 7 ", "than the 3 months ").Replace("within 7 of", "within 14 days of");

    private const string Enough = "The person's own claim or your professional concern is enough to refer.";

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""[sS]ource"\s*:\s*("(?:[^"\\]|\\.)*")""")]
    private static partial Regex ProfileSource();

    [GeneratedRegex(@"\b(the|days?|from|until|before|after|least|not|Part|arts|list|grounds)\b|\ss\d")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"^(CETS|Domain|domain|design|Directive|GRETA|ODIHR|OSCE|Palermo|WHO|UK Modern|IE Act|Country profile,|Workflow table|ISIC)")]
    private static partial Regex Citation();

    /// <summary>Codes in a sentence: camel case, kebab case with a choice, or a list of all.</summary>
    [GeneratedRegex(@"(?:one of|purpose|reason|types): 7[.;]|notAsked|person-asked|not-safe|inconclusive|INV-|cannot be taken while")]
    private static partial Regex CodesInIt();
}

using System.Reflection;
using System.Text.RegularExpressions;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Screening;
using Nrm.Casework.Workflow;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

/// <summary>Sentences that the rules and the door make, which pages show through <see cref="Words.Of(Said)"/>.</summary>
public sealed partial class Texts_of_rules
{
    /// <summary>Files whose texts are read by operators and developers, or are no text.</summary>
    private static readonly string[] NotForUsers =
        ["/Audit/", "/Setup/", "/Sealing/", "/Persistence/", "Exception.cs", "/ProfileInheritance.cs", "/DeviceDescription.cs", "/CodeLists.cs", "/Length.cs", "/NotNowException.cs", "/TrackFlaws.cs"];

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
        Findings.None(Untranslated(Rules.Select(r => r.Sentence.Template)));
    }

    [Fact]
    public void Every_clock_and_profile_and_indicator_speaks_french()
    {
        var sets = IndicatorSets.All;
        Findings.None(Untranslated(
        [
            .. Clock.All.SelectMany(t => Strings(t)).Where(s => s.Contains(' ', StringComparison.Ordinal)),
            .. CountryProfiles.All.SelectMany(p => (string[])[p.Name, .. p.Remarks.Select(r => r.Text), .. p.Deviations.Select(d => d.Text)]),
            .. sets.Select(s => s.Name), .. sets.SelectMany(s => s.Dimensions).Select(d => d.Name),
            .. sets.SelectMany(s => s.Indicators.Concat(s.Observations)).Select(i => i.Wording), .. sets.SelectMany(s => s.Observations).Select(i => i.Group).Where(g => g.Length > 2),
        ]));
    }

    [Fact]
    public void Every_sentence_that_casework_or_the_door_can_say_has_its_french() => Findings.None(SaidToUsers()
        .Where(s => !PartOfAName.Contains(s.Text) && !Citation().IsMatch(s.Text))
        .Where(s => Untranslated([s.Text.Trim()]).Any()).Select(s => $"{s.Place}: {s.Text}"));

    /// <summary>A sentence that is printed before it reaches its reader could only be put into a language by taking it apart again.</summary>
    [Fact]
    public void No_sentence_is_printed_before_it_reaches_its_reader() => Findings.None(SaidToUsers().Where(s => s.Printed && SeveralWords().IsMatch(s.Text) && !Citation().IsMatch(s.Text)).Select(s => $"{s.Place}: {s.Text}"));

    [Fact]
    public void A_planted_sentence_without_french_or_printed_too_early_is_found()
    {
        const string Planted = """class C { string A => "Nobody translated this."; string B(int n) => $"Nor {n} of these."; Said D(int n) => new Said("At most {0} characters.", n); string F() => throw new Exception("not for users"); [Needed("Say nothing in French.")] [Other("not for users")] string? G { get; } }""";

        var found = SourceSentences.Of("Planted.cs", Planted).ToList();

        Assert.Equal(["Nobody translated this.", "Nor {0} of these.", "At most {0} characters.", "Say nothing in French."], found.Select(s => s.Text));
        Assert.Equal(["Nor {0} of these."], found.Where(s => s.Printed).Select(s => s.Text));
        Assert.Equal(3, Untranslated(found.Select(s => s.Text)).Count());
    }

    /// <summary>A message of the validation library's own would reach pages in English, with its holes filled.</summary>
    [Fact]
    public void Every_rule_of_shape_says_itself() => Findings.None(Sources.Of("Nrm.Casework", ".cs").Where(f => !f.Path.EndsWith("/SaidRules.cs", StringComparison.Ordinal))
        .SelectMany(f => PrintedMessage().Matches(f.Source).Select(m => $"{f.Path}: {m.Value}")));

    [Fact]
    public void Pages_show_no_codes_where_the_interface_for_programs_does() => Findings.None(
        SaidToUsers().Select(s => s.Text).Where(t => !Citation().IsMatch(t) && CodesInIt().IsMatch(t)).Where(t => !Texts.Plainer.ContainsKey(t)));

    public static TheoryData<Said, string> Composed => new()
    {
        { new Said("At most {0} characters.", 300), "300 caractères au maximum." },
        { new Said("At most {0} characters.", 1), "1 caractère au maximum." },
        { new Said("Choose one of: {0}; or {1}.", "yes, no", "unknown"), "Choisissez l’une des réponses." },
        { new Said("The step \"{0}\" cannot be taken while {1} is at \"{2}\".", new Coded("useCase", "submit-referral"), new Coded("track", "identification"), new Coded("identificationState", "RGPending")),
            "« Orienter une personne » n’est pas possible maintenant. Identification : « En attente de la première décision »." },
        { new Said("Origin side: {0}.", (Said)"not assessed"), "Pays d’origine : non évalué." },
        { new Said("Block {0} of the sheet has an item of level {1}.", "B", (Said)"high"), "La partie B de la fiche comporte un élément de niveau élevé." },
        { new Said("Nothing positive is recorded for: {0}.", (Said)"due process"), "Rien de positif n’est consigné pour : procédure régulière." },
        { new Said("The newest evidence is older than the {0} for which an assessment is valid.", new Length(3, LengthUnit.Months)), "L’élément le plus récent est plus ancien que la durée de validité d’une évaluation (3 mois)." },
        { new Said("{0} strong, {1} medium, {2} weak: reaches the threshold of the list.", 2, 1, 0), "Forts : 2, moyens : 1, faibles : 0 ; l’ensemble atteint le seuil de la liste." },
        { Said.Row("Take the case first.", new Said("Indications are present in: {0}.", Said.List("Deceptive recruitment", "Coercion at destination"))),
            "Prenez d’abord le dossier. Des indices sont présents dans : Recrutement par tromperie, Contrainte sur le lieu de destination." },
    };

    [Theory]
    [MemberData(nameof(Composed))]
    public void A_composed_sentence_is_put_together_in_french(Said said, string french)
    {
        var words = new Words();

        Assert.Equal(french, Speaking.In("fr", words, w => w.Of(said)).Replace('\u00A0', ' '));
        Assert.Empty(words.Untranslated);
    }

    [Fact]
    public void A_refused_step_is_told_in_the_words_of_the_buttons_and_to_programs_in_codes()
    {
        var said = new Said("The step \"{0}\" cannot be taken while {1} is at \"{2}\".", new Coded("useCase", "decide-reasonable-grounds"), new Coded("track", "identification"), new Coded("identificationState", "NotStarted"));

        Assert.Equal("“Decide on reasonable grounds” is not possible now. Identification: “Not started”.", Speaking.In("en", w => w.Of(said)));
        Assert.Equal("The step \"decide-reasonable-grounds\" cannot be taken while identification is at \"NotStarted\".", said.ToString());
    }

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

    private static IEnumerable<SourceSentence> SaidToUsers() => Sources.Of("Nrm.Casework", ".cs").Concat(Sources.Of("Nrm.Records", ".cs"))
        .Where(f => !NotForUsers.Any(n => f.Path.Contains(n, StringComparison.Ordinal))).SelectMany(f => SourceSentences.Of(f.Path, f.Source));

    /// <summary>The sentences that come out of the French words as they went in.</summary>
    private static IEnumerable<string> Untranslated(IEnumerable<string> sentences) => sentences.Distinct().Where(s => !Texts.In("fr").Counted.ContainsKey(s)).Where(s =>
    {
        var words = new Words();
        Speaking.In("fr", words, w => w.Of(s));
        return words.Untranslated.Count > 0;
    });

    private static IEnumerable<string> Strings(object record) =>
        record.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(record)!);

    [GeneratedRegex(@"[a-z]{2,} [a-z]{2,}|[a-z]{2,}: \{")]
    private static partial Regex SeveralWords();

    [GeneratedRegex(@"WithMessage\((?!""[^""{]*""\)|sentence\))[^\n]*")]
    private static partial Regex PrintedMessage();

    [GeneratedRegex("""[sS]ource"\s*:\s*("(?:[^"\\]|\\.)*")""")]
    private static partial Regex ProfileSource();

    [GeneratedRegex(@"\b(the|days?|from|until|before|after|least|not|Part|arts|list|grounds)\b|\ss\d")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"^(CETS|Domain|domain|design|Directive|GRETA|ODIHR|OSCE|Palermo|WHO|UK Modern|IE Act|Country profile,|Workflow table|ISIC)")]
    private static partial Regex Citation();

    /// <summary>Codes in a sentence: camel case, kebab case with a choice, or a list of all.</summary>
    [GeneratedRegex(@"(?:one of|purpose|reason|types): \{0\}[.;]|notAsked|person-asked|not-safe|inconclusive|INV-|cannot be taken while")]
    private static partial Regex CodesInIt();
}

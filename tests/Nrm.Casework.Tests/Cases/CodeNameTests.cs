using Nrm.Casework.Cases;

namespace Nrm.Casework.Tests.Cases;

public class CodeNameTests
{
    // Names of people and peoples, and words that hurt, of the shape that two short syllables make; compared without accents.
    private const string Denied =
        """
        adil aaron babur basil batur bazil benur boris cedric dalip danel danil darius david davud demir denis derek devin dorin fadil fatum fazil felip filip
        gadul galip hasan ivan jakob jacob joseph josip josef josep josuf yusuf yosef kamel karim kemal kosuf lazar lenur lutuf malik maluf malum mamun marof latuf manel marek
        maruf rauf mazur mehmet mobutu moloch molok nabil nadir nazil negro negru nikol nofal novak pavel prokop radek ragip ragul rasul recep remus roman romel
        ronel rosel rufus sabur salim salop salup samir samuel sandip sarup satan selim serop simon sofia sokol sovok taruf talip tamil tomas tomek vasil vazul
        vadim wolof volof yakup yakub zagir zejnep zeynep anup rakop nakop
        anus bastof boche bozok bozuk cagot coolie dago dalit debil dolbop dofus dumuf fagot faggot fatso fokof fokuf fakof gaijin ganef ganof gonif gonof gook
        honky idiot kafir kafuf kaffer kanak kike kraut lesbo lezbo lezop loser mofok mongo moron mulat mulato nazi nigge nigup nonce pakis pedof pedop pedup
        pikey putop raper rapop retard sambo semen sodom slave slaaf spaz tatus tranny tropa vagop vomop zigan zigop zaddop zoster zulu
        bobop bobuf bobup dildo fanop fetus gestop homop merdop nudop penuf pisuf popuf putuf rectum sexop sextum tetof titup vulva
        """;

    private static IEnumerable<string> Words => Enumerable.Range(0, 100_000).SelectMany(i => CodeName.Of(Id(i)).Split(' ')).Distinct();

    [Fact]
    public void A_case_has_the_same_code_name_for_ever()
    {
        var id = Guid.Parse("01939f00-0000-7000-8000-000000000001");

        Assert.Equal(CodeName.Of(id), CodeName.Of(id));
        Assert.Equal("Fezap Dazuk", CodeName.Of(id)); // stored nowhere: a change of the tables would rename every case
    }

    [Fact]
    public void Code_names_are_two_words_of_five_letters_that_can_be_said_and_typed() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Matches("^[A-Z][aeiou][a-z][aou][a-z] [A-Z][aeiou][a-z][aou][a-z]$", CodeName.Of(Id(i))));

    [Fact]
    public void A_hundred_thousand_cases_spread_evenly_over_all_there_are()
    {
        var names = Enumerable.Range(0, 100_000).Select(i => CodeName.Of(Id(i))).ToList();

        Assert.Equal(32 * 32 * 32 * 32, CodeName.Count);
        // By chance 95,335 of 100,000 draws out of 1,048,576 differ; a hundred more or fewer would be rare.
        Assert.InRange(names.Distinct().Count(), 95_000, 95_700);
        foreach (var place in new[] { 0, 1 })
        {
            var counts = names.CountBy(n => n.Split(' ')[place]).Select(c => c.Value).ToList();
            Assert.Equal(1024, counts.Count);
            Assert.InRange(counts.Min(), 55, 98);
            Assert.InRange(counts.Max(), 98, 145);
        }
    }

    [Fact]
    public void No_word_is_a_name_or_one_that_hurts()
    {
        var denied = Denied.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var words = Words.Select(w => w.ToLowerInvariant()).ToList();

        Assert.Equal(1024, words.Count); // every word that there is
        Assert.DoesNotContain(words, w => denied.Contains(w) || denied.Any(d => d.Length < 5 && w.StartsWith(d, StringComparison.Ordinal)));
    }

    [Fact]
    public void Neighbours_in_time_do_not_sound_alike() =>
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => CodeName.Of(Id(i)).Split(' ')[0] == CodeName.Of(Id(i + 1)).Split(' ')[0]), 0, 6);

    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    public void It_is_recognised_however_it_is_typed(int n)
    {
        var name = CodeName.Of(Id(n));

        Assert.Equal(CodeName.NumberOf(Id(n)), CodeName.NumberOf(name.ToUpperInvariant().Replace(' ', '-')));
        Assert.Equal(CodeName.NumberOf(Id(n)), CodeName.NumberOf($"  {name.Replace(" ", "", StringComparison.Ordinal)} "));
        Assert.Null(CodeName.NumberOf(name[..^1]));
        Assert.Null(CodeName.NumberOf(""));
    }

    [Fact]
    public void Every_code_name_has_a_number_of_its_own()
    {
        var words = Words.ToList();
        var numbers = words.Select(w => CodeName.NumberOf($"{words[0]} {w}")).Concat(words.Select(w => CodeName.NumberOf($"{w} {words[1]}"))).ToList();

        Assert.DoesNotContain(null, numbers);
        Assert.Equal((2 * words.Count) - 1, numbers.Distinct().Count()); // one name is in both
        Assert.All(numbers, n => Assert.InRange(n!.Value, 0, CodeName.Count - 1));
    }

    // As ids are: ordered by time, the rest the same here.
    private static Guid Id(int n) => new(0x01939f00, (short)(n >> 8), (short)(0x7000 | (n & 0xff)), [0x80, 0, 0, 0, 0, 0, 0, 1]);
}

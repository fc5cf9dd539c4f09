using Microsoft.AspNetCore.Http;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Returns;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Wording;

public sealed class Speaking_a_language
{
    private static readonly DateOnly Day = new(2026, 6, 4);
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("en", 0, "In 0 days")]
    [InlineData("en", 1, "In 1 day")]
    [InlineData("en", 2, "In 2 days")]
    [InlineData("fr", 0, "Dans 0 jour")]
    [InlineData("fr", 1, "Dans 1 jour")]
    [InlineData("fr", 2, "Dans 2 jours")]
    public void French_counts_nothing_as_one(string tag, int n, string said) =>
        Assert.Equal(said, Speaking.In(tag, w => w["In {0} days", n]));

    [Theory]
    [InlineData("en", -2, "2 days late")]
    [InlineData("en", -1, "1 day late")]
    [InlineData("en", 0, "Today")]
    [InlineData("en", 1, "Tomorrow")]
    [InlineData("en", 5, "In 5 days")]
    [InlineData("fr", -2, "2 jours de retard")]
    [InlineData("fr", 0, "Aujourd’hui")]
    [InlineData("fr", 5, "Dans 5 jours")]
    public void A_deadline_is_said_in_words(string tag, int days, string said) => Assert.Equal(said, Speaking.In(tag, w => w.Deadline(Day.AddDays(days), Day)));

    [Fact]
    public void Days_and_moments_are_written_as_the_language_writes_them()
    {
        var moment = new DateTime(2026, 6, 4, 7, 32, 0, DateTimeKind.Utc);

        Assert.Equal("4 June 2026", Speaking.In("en", w => w.Day(Day)));
        Assert.Equal("4 juin 2026", Speaking.In("fr", w => w.Day(Day)));
        Assert.Equal("1er juin 2026", Speaking.In("fr", w => w.Day(new(2026, 6, 1))));
        Assert.Equal("Thursday 4 June 2026", Speaking.In("en", w => w.DayWithWeekday(Day)));
        Assert.Equal("jeudi 4 juin 2026", Speaking.In("fr", w => w.DayWithWeekday(Day)));
        Assert.Equal("4 June 2026 at 9:32am", Speaking.In("en", w => w.Moment(moment, Paris)));
        Assert.Equal("4 juin 2026 à 9 h 32", Speaking.In("fr", w => w.Moment(moment, Paris)).Replace('\u00A0', ' '));
        Assert.Equal("12:05am", Speaking.In("en", w => w.Time(new(0, 5))));
        Assert.Equal("12:05pm", Speaking.In("en", w => w.Time(new(12, 5))));
        Assert.Equal("0 h 05", Speaking.In("fr", w => w.Time(new(0, 5))).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("en", "2019", "about 2019")]
    [InlineData("en", "2017-12", "December 2017")]
    [InlineData("en", "2026-06-04", "4 June 2026")]
    [InlineData("fr", "2019", "vers 2019")]
    [InlineData("fr", "2017-12", "décembre 2017")]
    public void A_date_is_said_as_precisely_as_it_is_known(string tag, string date, string said) =>
        Assert.Equal(said, Speaking.In(tag, w => w.PartialDate(PartialDate.Parse(date))));

    [Fact]
    public void A_length_is_said_in_words()
    {
        Assert.Equal("45 days", Speaking.In("en", w => w.Length(new Length(45, LengthUnit.Days))));
        Assert.Equal("3 mois", Speaking.In("fr", w => w.Length(new Length(3, LengthUnit.Months))));
        Assert.Equal("1 jour ouvrable", Speaking.In("fr", w => w.Length(new Length(1, LengthUnit.WorkingDays))));
    }

    [Fact]
    public void Countries_and_languages_have_names_in_both_languages()
    {
        // Twice, in turns: a name that was kept from the first reader would be in the wrong language for the second.
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("Albania", Speaking.In("en", w => w.Country("AL")));
            Assert.Equal("Albanie", Speaking.In("fr", w => w.Country("AL")));
            Assert.Equal("Romanian", Speaking.In("en", w => w.LanguageName("ron")));
            Assert.Equal("Roumain", Speaking.In("fr", w => w.LanguageName("ron")));
        }

        Assert.Equal("Apatride", Speaking.In("fr", w => w.Country("stateless")));
        Assert.Equal("Not known", Speaking.In("en", w => w.Country("unknown")));
        Assert.Equal("Not asked yet", Speaking.In("en", w => w.LanguageName("notAsked")));
        Assert.Equal("Firefox sous Linux", Speaking.In("fr", w => w.Device("Firefox on Linux")));
        Assert.Equal("Programme inconnu sous Linux", Speaking.In("fr", w => w.Device("Unknown program on Linux")));
    }

    [Fact]
    public void Values_are_put_in_untouched() =>
        Assert.Equal("vers {x} <b>", Speaking.In("fr", w => w["about {0}", "{x} <b>"]));

    [Fact]
    public void A_text_without_french_is_shown_in_english_and_noted()
    {
        var words = new Words();

        Assert.Equal("Nobody translated 7", Speaking.In("fr", words, w => w["Nobody translated {0}", 7]));
        Assert.Equal(["Nobody translated {0}"], words.Untranslated);
    }

    [Fact]
    public void What_is_noted_does_not_grow_for_ever()
    {
        var words = new Words();
        for (var i = 0; i < 1500; i++)
        {
            Speaking.In("fr", words, w => w[$"Nobody translated number {i}"]);
        }

        Assert.Equal(1000, words.Untranslated.Count);
    }

    [Fact]
    public void A_pseudo_locale_marks_every_text_and_leaves_values_alone()
    {
        Assert.Matches("^⟦.+Anna.+⟧$", Speaking.In("qps-ploc", w => w["about {0}", "Anna"]));
        string[] all = Speaking.In("qps-ploc", w => new[]
        {
            w["Today"], w["{0} days", 2], w.Label(Track.Return), w.Day(Day), w.Deadline(Day, Day), w.Country("AL"), w.LanguageName("ron"), w.Source("domain 2.6"),
            w.Of(new Said("At most {0} characters.", 300)), w.Of(new Said("The step \"{0}\" cannot be taken while {1} is at \"{2}\".", new Coded("useCase", "take"), new Coded("track", "return"), new Coded("returnState", "Closed"))), w.PartialDate(PartialDate.Of(2019)), w.Device("Firefox on Linux"),
            w.Moment(DateTime.UnixEpoch, Paris), w.Why("role-may-not"), w.UseCase("take"), w.Of(new Said("Host side: {0}.", (Said)"not assessed")),
        });

        Assert.All(all, t => Assert.True(t[0] == Pseudo.Opening && t[^1] == Pseudo.Closing && t.Count(c => c == Pseudo.Opening) == 1, t));
        Assert.True(all[0].Length > "Today".Length * 1.3);
    }

    [Fact]
    public void Directions_and_tags_follow_the_language()
    {
        Assert.Equal(("en", "ltr"), Speaking.In("en", w => (w.Tag, w.Direction)));
        Assert.Equal(("fr", "ltr"), Speaking.In("fr", w => (w.Tag, w.Direction)));
        Assert.Equal(("qps-plocm", "rtl"), Speaking.In("qps-plocm", w => (w.Tag, w.Direction)));
    }

    [Theory]
    [InlineData(null, null, "en")]
    [InlineData(null, "fr-CA,fr;q=0.9,en;q=0.8", "fr")]
    [InlineData(null, "kl,fr;q=0.5,en;q=0.4", "fr")]
    [InlineData(null, "kl", "en")]
    [InlineData(null, "fr;q=0, en;q=0.1", "en")]
    [InlineData(null, "qps-ploc", "en")]
    [InlineData(null, "not a language;;;", "en")]
    [InlineData("fr", "en", "fr")]
    [InlineData("en", "fr", "en")]
    [InlineData("xx", "fr", "fr")]
    [InlineData("qps-ploc", null, "en")]
    public void The_language_is_what_was_chosen_else_what_the_browser_prefers_else_English(string? cookie, string? accept, string tag)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie is null ? "" : $"{Languages.Cookie}={cookie}";
        http.Request.Headers.AcceptLanguage = accept ?? "";

        Assert.Equal(tag, new Languages(withPseudo: false).Of(http.Request).Tag);
    }

    [Fact]
    public void Pseudo_locales_are_offered_in_a_demonstration_only()
    {
        var spoken = new Languages(withPseudo: false).Offered.Select(l => l.Tag).ToList();
        Assert.Equal(Texts.All.Keys.Order(), spoken.Order());
        Assert.Equal([.. spoken, "qps-ploc", "qps-plocm"], new Languages(withPseudo: true).Offered.Select(l => l.Tag));
        Assert.NotNull(new Languages(withPseudo: true).Find("QPS-PLOC"));
    }
}

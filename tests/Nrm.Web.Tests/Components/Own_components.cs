using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nrm.Web.Components;
using Nrm.Web.Forms;
using Nrm.Web.Language;

namespace Nrm.Web.Tests.Components;

/// <summary>What components promise beyond the official markup.</summary>
public sealed partial class Own_components
{
    private static FormState Typed => new(
        new Dictionary<string, string[]>
        {
            ["person.born.day"] = [""], ["person.born.month"] = ["4"], ["person.born.year"] = ["1809"], ["person.born.missing"] = ["refused"],
            ["contact"] = ["phone"], ["story"] = ["\n<script>x</script>"], ["items[0].need"] = ["food"],
        },
        new Dictionary<string, string[]> { ["person.born"] = ["Say when"], ["items[0].need"] = ["Too short"], [""] = ["Nothing was sent"] });

    [Fact]
    public void An_error_leads_to_its_field_in_the_same_words()
    {
        var summary = new ErrorSummaryTag(Drawn.Words) { ViewContext = Drawn.View(Typed) }.Html();
        Assert.Contains("<a href=\"#person-born-day\">Say when</a>", summary, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#items-0-need\">Too short</a>", summary, StringComparison.Ordinal);
        Assert.Contains("<li>Nothing was sent</li>", summary, StringComparison.Ordinal);
        Assert.Contains("id=\"person-born-day\"", Question(new Question("person.born", QuestionKind.PartialDate, "Born")), StringComparison.Ordinal);
        Assert.Contains("</span> Too short</p>", Question(new Question("items[0].need", QuestionKind.Text, "Need")), StringComparison.Ordinal);
        Assert.Contains("id=\"items-0-need\"", Question(new Question("items[0].need", QuestionKind.Text, "Need")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_errors_there_is_no_summary() => Assert.Equal("", new ErrorSummaryTag(Drawn.Words) { ViewContext = Drawn.View() }.Html());

    [Fact]
    public void What_was_typed_comes_back_as_it_was_and_is_never_markup()
    {
        var box = Question(new Question("story", QuestionKind.Passage, "Story"));
        Assert.DoesNotContain("<script>", box, StringComparison.Ordinal);
        var parsed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(box);
        Assert.Equal("\n<script>x</script>", parsed.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void A_partial_date_says_why_it_is_missing_under_a_name_of_its_own()
    {
        var date = Question(new Question("person.born", QuestionKind.PartialDate, "Born"));
        Assert.Matches("checked=\"\"[^>]*name=\"person.born.missing\"[^>]*value=\"refused\"", date);
        Assert.Contains("value=\"1809\"", date, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_that_follow_from_an_answer_stand_under_it_and_are_open_when_it_is_chosen()
    {
        Question contact = new("contact", QuestionKind.Radios, "Contact")
        {
            Choices = [new("phone", "Phone") { Then = [new("number", QuestionKind.Text, "Number")] }, new("post", "Post") { Then = [new("address", QuestionKind.Passage, "Address")] }],
        };
        var drawn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Question(contact));
        Assert.NotNull(drawn.QuerySelector("#conditional-contact:not(.govuk-radios__conditional--hidden) input[name=number]"));
        Assert.NotNull(drawn.QuerySelector("#conditional-contact-2.govuk-radios__conditional--hidden textarea[name=address]"));
    }

    [Theory]
    [InlineData(QuestionKind.Text)]
    [InlineData(QuestionKind.Passage)]
    [InlineData(QuestionKind.Lines)]
    [InlineData(QuestionKind.Radios)]
    [InlineData(QuestionKind.Checkboxes)]
    [InlineData(QuestionKind.Select)]
    [InlineData(QuestionKind.Date)]
    [InlineData(QuestionKind.PartialDate)]
    [InlineData(QuestionKind.Number)]
    [InlineData(QuestionKind.YesNo)]
    public void The_browser_remembers_nothing_about_a_person(QuestionKind kind)
    {
        var field = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Question(new Question("a", kind, "A") { Choices = [new("x", "X")] }));
        Assert.All(field.QuerySelectorAll("input, textarea, select"), f => Assert.Equal("off", f.GetAttribute("autocomplete")));
    }

    [Fact]
    public void A_password_is_never_written_back()
    {
        var state = new FormState(new Dictionary<string, string[]> { ["password"] = ["hunter2"] }, new Dictionary<string, string[]>());
        Assert.DoesNotContain("hunter2", new InputTag(Drawn.Words) { Name = "password", Type = "password", Label = "Password" }.In(state).Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_carries_its_token_and_says_aloud_when_its_draft_is_not_saved()
    {
        var form = new FormTag(new Drawn.OneToken(), Drawn.Words) { ViewContext = Drawn.View(), Draft = new Nrm.Records.Drafts.DraftPlace("add-note") }.Html("<p>x</p>");
        var drawn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(form);
        Assert.NotNull(drawn.QuerySelector("input[type=hidden][name=_csrf][value=token]"));
        Assert.NotNull(drawn.QuerySelector("form[method=post][novalidate][autocomplete=off][spellcheck=false][data-draft='/drafts'] [role=status][data-draft-alarm]"));
    }

    [Fact]
    public void A_search_carries_no_token_into_the_address()
    {
        var form = new FormTag(new Drawn.OneToken(), Drawn.Words) { ViewContext = Drawn.View(), Method = "get" }.Html();
        Assert.DoesNotContain("hidden", form, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_recorded_is_said_in_words()
    {
        Assert.Contains("Not recorded", new SummaryRowTag(Drawn.Words) { Label = "Language" }.Html(), StringComparison.Ordinal);
        Assert.Contains("Not recorded", new FactTag(Drawn.Words) { Label = "Language", Value = "" }.Html(), StringComparison.Ordinal);
        Assert.Contains("<bdi>Dari</bdi>", new FactTag(Drawn.Words) { Label = "Language", Value = "Dari" }.Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_started_is_no_link()
    {
        var task = new TaskTag(Drawn.Words) { ViewContext = Drawn.View(), Title = "Check and send", Href = "/send", Progress = "cannotStartYet" }.Html();
        Assert.DoesNotContain("<a", task, StringComparison.Ordinal);
        Assert.Contains("Cannot start yet", task, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_keeps_its_meaning_when_rows_become_cards()
    {
        var table = new TableTag { Caption = "Late (1)" }.Html(
            new ColumnTag { Label = "Due", Bare = true, Sort = "?sort=due", Sorted = "descending" }.With(),
            new ColumnTag { Label = "Who" }.With(),
            new RowTag { Urgency = "late" }.With(new CellTag().With("2 days late"), new CellTag().With("You")));
        Assert.Equal(
            Drawn.Canonical(
                """
                <table class="govuk-table app-stack" role="table"><caption class="govuk-table__caption govuk-table__caption--m">Late (1)</caption>
                <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">
                <th class="govuk-table__header" scope="col" role="columnheader" aria-sort="descending"><a class="govuk-link govuk-link--no-visited-state app-sort" href="?sort=due">Due</a></th>
                <th class="govuk-table__header" scope="col" role="columnheader">Who</th></tr></thead>
                <tbody class="govuk-table__body" role="rowgroup"><tr class="govuk-table__row is-late" role="row"><td class="govuk-table__cell" role="cell">2 days late</td><td class="govuk-table__cell" role="cell" data-label="Who">You</td></tr></tbody></table>
                """),
            Drawn.Canonical(table));
    }

    [Fact]
    public void Steps_say_their_state_in_words()
    {
        var steps = new StepsTag(Drawn.Words) { Steps = [new("Referral", StepState.Done), new("Reflection", StepState.Now, "Day 12 of 30"), new("Closure", StepState.Ahead)], MeterValue = 12, MeterMax = 30, MeterText = "Day 12 of 30" }.Html();
        var drawn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(steps);
        Assert.Equal("Referral done", drawn.QuerySelector(".app-steps .is-done")!.TextContent);
        Assert.Equal("step", drawn.QuerySelector(".app-steps .is-now")!.GetAttribute("aria-current"));
        Assert.Equal("Reflection: Day 12 of 30", drawn.QuerySelector("progress[value='12'][max='30']")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_deadline_is_words_before_it_is_a_colour() => Assert.Equal(
        "<span class=\"app-deadline\"><span class=\"app-late\">2 days late</span><br /><time class=\"app-muted\" datetime=\"2026-11-18\">18 November</time></span>",
        new DeadlineTag { Words = "2 days late", Day = "18 November", Date = new DateOnly(2026, 11, 18), Urgency = "late" }.Html());

    [Fact]
    public void A_tile_that_counts_nothing_does_not_warn() =>
        Assert.DoesNotContain("app-tile--late", new TileTag { Count = 0, Label = "late", Urgency = "late" }.Html(), StringComparison.Ordinal);

    [Theory]
    [InlineData("information", "Information: News", "region")]
    [InlineData("success", "Success: News", "region")]
    [InlineData("warning", "Warning: News", "region")]
    [InlineData("error", "Error: News", "alert")]
    public void An_alert_says_its_kind(string kind, string name, string role)
    {
        var alert = new AlertTag(Drawn.Words) { Kind = kind, Label = "News" }.Html("x");
        Assert.Contains($"aria-label=\"{name}\"", alert, StringComparison.Ordinal);
        Assert.Contains($"role=\"{role}\"", alert, StringComparison.Ordinal);
        Assert.Contains($"moj-alert--{kind}", alert, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_word_in_an_attribute_is_a_mistake() => Assert.Throws<ArgumentException>(() => new ButtonTag { Kind = "primray" }.Html("x"));

    [Fact]
    public void Components_have_no_words_of_their_own()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("qps-ploc");
        try
        {
            TagHelper[] all =
            [
                new BackLinkTag(Drawn.Words), new SkipLinkTag(Drawn.Words), new WarningTextTag(Drawn.Words), new NotificationBannerTag(Drawn.Words), new AlertTag(Drawn.Words), new HideScreenTag(Drawn.Words),
                new PaginationTag(Drawn.Words) { Page = 2, Pages = 3, Href = "{0}" }, new SummaryRowTag(Drawn.Words) { Change = "/" }, new TaskTag(Drawn.Words) { ViewContext = Drawn.View() },
                new ErrorSummaryTag(Drawn.Words) { ViewContext = Drawn.View(new FormState(new Dictionary<string, string[]>(), new Dictionary<string, string[]> { [""] = ["⟦⟧"] })) },
                new TextareaTag(Drawn.Words) { Longest = 10 }.Alone(), new DateInputTag(Drawn.Words) { Partial = true }.Alone(), new StepsTag(Drawn.Words),
                new IdleDialogTag(new Drawn.OneToken(), Drawn.Words) { ViewContext = Drawn.View() }, new ServiceNavigationTag(Drawn.Words), new ServiceLinkTag(Drawn.Words) { Waiting = 2 },
                new FlagsTag(Drawn.Words) { Flags = [new Flag("⟦⟧")] }, new TimelineEntryTag(Drawn.Words) { By = "⟦⟧" },
                new FormTag(new Drawn.OneToken(), Drawn.Words) { ViewContext = Drawn.View(), Draft = new Nrm.Records.Drafts.DraftPlace("add-note") },
                .. Enum.GetValues<QuestionKind>().Select(k => new QuestionTag(Drawn.Words) { ViewContext = Drawn.View(), Question = new Question("a", k, "A") { OfThePage = true } }),
            ];
            foreach (var tag in all)
            {
                var drawn = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(tag.Html());
                var shown = drawn.Body!.TextContent + string.Concat(drawn.All.SelectMany(e => e.Attributes).Where(a => a.Name is "aria-label" || a.Name.StartsWith("data-i18n", StringComparison.Ordinal) || a.Name.StartsWith("data-draft-", StringComparison.Ordinal)).Select(a => a.Value));
                Assert.DoesNotMatch("[A-Za-z]", Marked().Replace(shown, ""));
            }
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Question(Question question) => new QuestionTag(Drawn.Words) { ViewContext = Drawn.View(Typed), Question = Drawn.OfThePage(question) }.Html();

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Marked();
}

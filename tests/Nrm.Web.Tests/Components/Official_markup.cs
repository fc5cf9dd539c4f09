using System.Text.Json;
using Microsoft.AspNetCore.Html;
using Nrm.Web.Components;
using Nrm.Web.Forms;

namespace Nrm.Web.Tests.Components;

/// <summary>The sheet and the script are made for the markup that the makers of govuk-frontend publish: ours is held against theirs.</summary>
public sealed class Official_markup
{
    private static readonly JsonElement Published = JsonDocument.Parse(File.ReadAllText(Path.Combine(Built_assets.Root, "tests/Nrm.Web.Tests/Components/govuk-frontend.json"))).RootElement.GetProperty("official");

    private static Option[] Contacts =>
    [
        Conditional("email", "Email", "context-email", "Email address"), Conditional("phone", "Phone", "contact-phone", "Phone number"), Conditional("text", "Text message", "contact-text-message", "Mobile phone number"),
    ];

    [Fact]
    public void Buttons()
    {
        Same("button", "prevent double click", new ButtonTag().Html("Submit"));
        Same("button", "link", new ButtonTag { Href = "/" }.Html("Link button"));
        Same("button", "secondary", new ButtonTag { Kind = "secondary", Name = "secondary" }.Html("Secondary button").Replace(" data-prevent-double-click=\"true\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Links()
    {
        Same("back-link", "default", new BackLinkTag(Drawn.Words) { Href = "#" }.Html());
        Same("skip-link", "default", new SkipLinkTag(Drawn.Words) { Href = "#test-target-element" }.Html());
    }

    [Fact]
    public void Fields_to_write_in()
    {
        Same("input", "with hint text", new InputTag(Drawn.Words)
        {
            Name = "test-name-2", Label = "National insurance number", Hint = "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
        }.Alone().Html().Replace("\"test-name-2-hint\"", "\"input-with-hint-text-hint\"", StringComparison.Ordinal).Replace("for=\"test-name-2\"", "for=\"input-with-hint-text\"", StringComparison.Ordinal)
            .Replace(" id=\"test-name-2\"", " id=\"input-with-hint-text\"", StringComparison.Ordinal));
        Same("textarea", "with hint", new TextareaTag(Drawn.Words)
        {
            Name = "more-detail", Label = "Can you provide more detail?", Hint = "Don't include personal or financial information, eg your National Insurance number or credit card details.",
        }.Alone().Html());
        Same("character-count", "with hint", new TextareaTag(Drawn.Words)
        {
            Name = "with-hint", Label = "Can you provide more detail?", Longest = 10, Hint = "Don't include personal or financial information, eg your National Insurance number or credit card details.",
        }.Alone().Html().Replace("name=\"with-hint\"", "name=\"more-detail\"", StringComparison.Ordinal), ("name=\"with-hint\"", "name=\"more-detail\""));
    }

    [Fact]
    public void Radios()
    {
        Same("radios", "with conditional items", new RadiosTag(Drawn.Words) { Name = "how-contacted", Label = "How do you want to be contacted?", Options = Contacts }.Alone().Html());
    }

    [Fact]
    public void Checkboxes()
    {
        Same("checkboxes", "with conditional items", new CheckboxesTag(Drawn.Words) { Name = "how-contacted", Label = "How do you want to be contacted?", Options = Contacts }.Alone().Html(), ("name=\"with-conditional-items\"", "name=\"how-contacted\""));
        Same("checkboxes", "default", new CheckboxesTag(Drawn.Words) { Name = "nationality", Label = "What is your nationality?" }.Alone().Html(
            new OptionTag { Value = "british", Label = "British" }.With(), new OptionTag { Value = "irish", Label = "Irish" }.With(), new OptionTag { Value = "other", Label = "Citizen of another country" }.With()));
    }

    [Fact]
    public void A_list_to_choose_from()
    {
        Option[] options = [new("1", "GOV.UK frontend option 1"), new("2", "GOV.UK frontend option 2"), new("3", "GOV.UK frontend option 3")];
        Same("select", "default", new SelectTag(Drawn.Words) { Name = "select-1", Label = "Label text goes here", Value = "2", Options = [options[0], options[1], options[2] with { Disabled = true }] }.Alone().Html());
        var wrong = new FormState(new Dictionary<string, string[]>(), new Dictionary<string, string[]> { ["select-2"] = ["Error message goes here"] });
        Same("select", "with hint text and error message", new SelectTag(Drawn.Words) { Name = "select-2", Label = "Label text goes here", Hint = "Hint text goes here", Options = options }.In(wrong).Html());
    }

    [Fact]
    public void A_date() => Same(
        "date-input",
        "default",
        new DateInputTag(Drawn.Words) { Name = "dob", Label = "What is your date of birth?", Hint = "For example, 31 3 1980" }.Alone().Html().Replace("name=\"dob.", "name=\"", StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong()
    {
        var state = new FormState(new Dictionary<string, string[]>(), new Dictionary<string, string[]>
        {
            ["example-error-1"] = ["The date your passport was issued must be in the past"], ["example-error-2"] = ["Enter a postcode, like AA1 1AA"],
        });
        Same("error-summary", "default", new ErrorSummaryTag(Drawn.Words) { ViewContext = Drawn.View(state) }.Html());
    }

    [Fact]
    public void Messages()
    {
        Same("notification-banner", "default", new NotificationBannerTag(Drawn.Words).Html("<p class=\"govuk-notification-banner__heading\">This publication was withdrawn on 7 March 2014.</p>"));
        Same("notification-banner", "with type as success", new NotificationBannerTag(Drawn.Words) { Success = true }.Html("<p class=\"govuk-notification-banner__heading\">Email sent to example@email.com</p>"));
        Same("panel", "default", new PanelTag { Title = "Application complete" }.Html("Your reference number<br><strong>HDJ2123F</strong>"));
        Same("tag", "grey", new StatusTag { Colour = "grey" }.Html("Grey"));
        Same("inset-text", "default", new InsetTag().Html("It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application."));
        Same("warning-text", "default", new WarningTextTag(Drawn.Words).Html("You can be fined up to £5,000 if you don’t register."));
        Same("details", "default", new DetailsTag { Summary = "Help with nationality" }.Html(
            "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post."));
    }

    [Fact]
    public void Pages_of_a_list()
    {
        Same("pagination", "default", new PaginationTag(Drawn.Words) { Previous = "/previous", Next = "/next", Page = 2, Pages = 3, Href = "/page/{0}" }.Html());
        Same("pagination", "with next only", new PaginationTag(Drawn.Words) { Next = "/next" }.Html());
        Same("pagination", "with prev and next only", new PaginationTag(Drawn.Words) { Previous = "/previous", Next = "/next" }.Html());
    }

    [Fact]
    public void A_list_of_tasks()
    {
        var view = Drawn.View();
        Same(
            "task-list",
            "default",
            new TaskListTag().Html(
                new TaskTag(Drawn.Words) { ViewContext = view, Title = "Company Directors", Href = "#", Progress = "completed" }.With(),
                new TaskTag(Drawn.Words) { ViewContext = view, Title = "Registered company details", Href = "#", Status = "Incomplete", StatusColour = "blue" }.With(),
                new TaskTag(Drawn.Words) { ViewContext = view, Title = "Business plan", Href = "#", Status = "Incomplete", StatusColour = "blue" }.With())
                .Replace("task-", "task-list-", StringComparison.Ordinal).Replace("govuk-task-list-list", "govuk-task-list", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_recorded() => Same(
        "summary-list",
        "with actions",
        new SummaryListTag().Html(
            new SummaryRowTag(Drawn.Words) { Label = "name" }.With("Firstname Lastname", new SummaryActionTag { Href = "#", Text = "Edit" }.With(), new SummaryActionTag { Href = "#", Text = "Delete" }.With()),
            new SummaryRowTag(Drawn.Words) { Label = "date of birth", Change = "#" }.With("13/08/1980"),
            new SummaryRowTag(Drawn.Words) { Label = "contact information" }.With(
                "<p class=\"govuk-body\">email@email.com</p><p class=\"govuk-body\">Address line 1<br>Address line 2<br>Address line 3<br>Address line 4<br>Address line 5</p>",
                new SummaryActionTag { Href = "#", Text = "Edit" }.With(),
                new SummaryActionTag { Href = "#", Text = "Change" }.With())),
        ("Name\n", "name\n"), ("Date of birth\n", "date of birth\n"), ("Contact information\n", "contact information\n"));

    private static Option Conditional(string value, string text, string field, string label) => new(value, text)
    {
        Then = new HtmlString($"<label class=\"govuk-label\" for=\"{field}\">{label}</label><input class=\"govuk-input govuk-!-width-one-third\" name=\"{field}\" type=\"text\" id=\"{field}\">"),
    };

    private static void Same(string component, string name, string ours, params (string Theirs, string Ours)[] names)
    {
        var theirs = Published.GetProperty(component).GetProperty(name).GetString()!;
        foreach (var (from, to) in names)
        {
            theirs = theirs.Replace(from, to, StringComparison.Ordinal);
        }

        foreach (var (from, to) in names)
        {
            ours = ours.Replace(from, to, StringComparison.Ordinal);
        }

        Assert.Equal(Drawn.Canonical(theirs), Drawn.Canonical(ours));
    }
}

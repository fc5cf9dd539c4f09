using System.Net;
using Nrm.Journeys.Tests.Matrix;

namespace Nrm.Journeys.Tests.Harness;

public sealed class Planted_tables
{
    private const string PageHtml = "<main><h1>A page</h1></main>";

    private static readonly IReadOnlyList<PageRow> Table = PageRow.Parse("""
        address                        N F
        /work                          > P   # everybody's own
        /cases/{caseId:guid}/{tab?}    > X
        """);

    [Fact]
    public void A_page_that_is_not_in_the_table_and_a_line_without_a_page_are_reported() => Assert.Equal(
        ["/new or /new/Index is a page and not in the table", "/cases/{caseId:guid}/{tab?} is in the table and no page"],
        ListedPages.Against([["/work"], ["/new", "/new/Index"]], Table));

    [Fact]
    public void A_step_that_is_not_in_its_table_and_a_line_without_a_step_are_reported() => Assert.Equal(
        ["new-step is a step and not in the table", "old-step is in the table and no step with such a page", "add-note is in the table twice"],
        StepTable.Against(["add-note", "new-step"], ["add-note", "old-step", "add-note"]));

    [Fact]
    public void A_form_is_a_step_a_role_and_a_place()
    {
        Assert.Equal([new OwnForm("decide", "decider", "decisions/check")], OwnForm.Parse("decide decider decisions/check # after something was written\n"));
        Assert.Throws<FormatException>(() => OwnForm.Parse("decide decider"));
    }

    [Theory]
    [InlineData(Expected.Page, true, 200, null, PageHtml)]
    [InlineData(Expected.Explained, true, 200, null, PageHtml)]
    [InlineData(Expected.Redirect, false, 302, "/sign-in?from=x", "")]
    [InlineData(Expected.Redirect, true, 303, "/work", "")]
    [InlineData(Expected.Refused, true, 404, null, PageHtml)]
    [InlineData(Expected.Absent, true, 404, null, "")]
    public void What_was_expected_passes(Expected expected, bool signedIn, int status, string? location, string html) =>
        Assert.Null(new Verdict((HttpStatusCode)status, location, html).Against(expected, signedIn));

    [Theory]
    [InlineData(Expected.Page, true, 200, null, "{}")]
    [InlineData(Expected.Explained, true, 200, null, PageHtml + "<input name=\"_key\">")]
    [InlineData(Expected.Page, true, 302, "/sign-in", "")]
    [InlineData(Expected.Redirect, true, 302, "https://elsewhere.example/", "")]
    [InlineData(Expected.Redirect, true, 302, "//elsewhere.example/", "")]
    [InlineData(Expected.Redirect, false, 302, "/work", "")]
    [InlineData(Expected.Refused, true, 200, null, PageHtml)]
    [InlineData(Expected.Refused, true, 403, null, "")]
    [InlineData(Expected.Absent, true, 403, null, PageHtml)]
    public void What_was_not_expected_is_reported(Expected expected, bool signedIn, int status, string? location, string html) =>
        Assert.NotNull(new Verdict((HttpStatusCode)status, location, html).Against(expected, signedIn));

    [Fact]
    public void The_places_of_an_address_get_values_and_an_unknown_place_is_a_fault()
    {
        var own = new Dictionary<string, string> { ["caseId"] = "1" };
        Assert.Equal("/cases/1/no-such-step", Places.Fill("/cases/{caseId:guid}/{useCase}", own));
        Assert.Equal("/cases/1", Places.Fill("/cases/{caseId:guid}/{tab?}", own));
        Assert.Equal("/cases/1", Places.Fill("/cases/{caseId:guid}/{tab:regex(^(one|two)$)?}", own));
        Assert.Equal("/cases/1/one/change", Places.Fill("/cases/{caseId:guid}/{tab:regex(^(one|two)$)}/change", own));
        Assert.Throws<KeyNotFoundException>(() => Places.Fill("/x/{other}", own));
        Assert.Throws<FormatException>(() => PageRow.Parse("address N F\n/work P"));
    }
}

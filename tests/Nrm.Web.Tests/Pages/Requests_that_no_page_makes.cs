using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Nrm.Casework.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages;

/// <summary>What a browser does not send from the program's pages, and somebody else may.</summary>
public sealed class Requests_that_no_page_makes(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("/cases")]
    [InlineData("/my-work")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000/access")]
    public async Task A_page_that_takes_nothing_says_so(string page)
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Contains("does not work like that", (await client.Post(page, await Token(client))).Expect(405).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    [InlineData("ANYTHING")]
    public async Task A_method_of_no_page_does_not_make_it_fail(string method)
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        var answer = await client.Send(new HttpMethod(method), "/cases", await Token(client));
        Assert.InRange(answer.Status, 400, 499);
        Assert.NotEmpty(answer.Main);
    }

    [Theory]
    [InlineData("items[0].x][")]
    [InlineData("gates.x][\"'")]
    public async Task A_field_with_broken_brackets_is_one_that_nobody_asks_for(string field)
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Equal(404, (await client.Post($"/cases/{Guid.NewGuid()}/plan/needs", [.. await Token(client), KeyValuePair.Create(field, "1")])).Status);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/enrol")]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/referrals")]
    [InlineData("/referrals/find")]
    [InlineData("/referrals/0198c6f0-0000-7000-8000-000000000000/check")]
    [InlineData("/cases/find")]
    [InlineData("/removal-check")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000/person/change")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000/consent/share")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000/decisions/final/check")]
    [InlineData("/cases/0198c6f0-0000-7000-8000-000000000000/steps/take")]
    public async Task A_form_without_the_token_of_its_page_is_refused_in_words(string page)
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Contains("too old", (await client.Post(page, [KeyValuePair.Create("_button", "show-name")])).Expect(400).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_in_words()
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.NotEmpty((await client.Post("/cases/find", [.. await Token(client), KeyValuePair.Create("reference", "\0")])).Expect(400).Main);
    }

    [Fact]
    public async Task Only_going_there_hides_the_screen()
    {
        var client = await shared.App.Pages(Role.SupportWorker);
        Assert.Equal(200, (await client.Send(HttpMethod.Head, "/hidden", [])).Status);
        Assert.Equal(503, (await client.Send(HttpMethod.Get, "/hidden", [], ("Sec-Purpose", "prefetch;prerender"))).Status);
        (await client.Get("/my-work")).Expect(200);
    }

    [Fact]
    public async Task A_link_to_the_hidden_screen_on_another_site_takes_no_session_away()
    {
        var withoutCookie = (await shared.App.Pages(shared.App.Anonymous()).Get("/hidden")).Expect(200);
        Assert.DoesNotContain("nrm-session", withoutCookie.Headers.GetValueOrDefault("Set-Cookie") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_fails_while_it_is_written_leaves_room_for_the_page_of_problems()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/cases";
        await new Failures(WritingFails, NullLogger<Failures>.Instance).Invoke(context);
        Assert.Equal(500, context.Response.StatusCode);
        Assert.Null(context.Response.ContentType); // with one, nothing would be written for the status

        static Task WritingFails(HttpContext context)
        {
            context.Response.ContentType = "text/html";
            throw new InvalidOperationException("half of a page");
        }
    }

    private static async Task<List<KeyValuePair<string, string>>> Token(PageClient client) =>
        [KeyValuePair.Create("_csrf", (await client.Get("/help")).Page.QuerySelector("[name='_csrf']")!.GetAttribute("value")!)];
}

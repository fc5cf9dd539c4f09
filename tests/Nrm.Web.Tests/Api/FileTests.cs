using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Matrix;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Api;

public sealed class FileTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_file_comes_back_as_it_went_in_as_a_download_that_no_browser_opens()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();

        var fileId = (await Attach(officer, caseId, Sample.File(text: "What she wrote down."))).Expect(201).Body.Text("fileId");
        var opened = (await officer.Get($"cases/{caseId}/files/{fileId}")).Expect(200);

        Assert.Equal("What she wrote down.", opened.Text);
        Assert.Equal("text/plain", opened.Headers["Content-Type"]);
        Assert.StartsWith("attachment", opened.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", opened.Headers["X-Content-Type-Options"]);
    }

    [Theory]
    [InlineData("nothing", "statement.txt", "text/plain", "category")]
    [InlineData("account", "page.html", "text/html", "contentType")]
    [InlineData("account", "program", "application/x-executable", "contentType")]
    public async Task A_file_of_an_unknown_category_or_type_is_refused(string category, string name, string type, string field)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        var reply = (await Attach(officer, caseId, Sample.File(category, name, "x", type))).Expect(400);
        Assert.True(reply.Body.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("scan\u202Efdp.exe")]
    public async Task A_name_that_says_something_else_than_it_is_is_refused(string name)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        var reply = (await Attach(officer, caseId, Sample.File(name: name))).Expect(400);
        Assert.True(reply.Body.GetProperty("errors").TryGetProperty("name", out _));
    }

    [Fact]
    public async Task A_purpose_is_a_code_and_nothing_that_could_name_somebody()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        (await officer.Get($"cases/{caseId}/sections/person?purpose=assistance")).Expect(200);
        Assert.Equal("invalid", (await officer.Get($"cases/{caseId}/sections/person?purpose=Ana-5-Elm-Street")).Expect(400).Code);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    public async Task A_page_that_says_it_is_a_picture_is_refused(string type)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        var reply = (await Attach(officer, caseId, Sample.File("account", "scan", "<script>alert(1)</script>", type))).Expect(400);
        Assert.True(reply.Body.GetProperty("errors").TryGetProperty("content", out _));
    }

    [Fact]
    public async Task A_file_sent_twice_under_one_key_is_there_once_and_the_list_names_no_names()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        var key = Guid.NewGuid().ToString();
        var first = (await Attach(officer, caseId, Sample.File(), key)).Expect(201).Body.Text("fileId");
        Assert.Equal(first, (await Attach(officer, caseId, Sample.File(), key)).Expect(201).Body.Text("fileId"));
        Assert.Equal("idempotency-key-reused", (await Attach(officer, caseId, Sample.File(text: "Other words."), key)).Expect(409).Code);

        var list = (await officer.Get($"cases/{caseId}/files")).Expect(200);
        Assert.Equal([first], list.Body.GetProperty("files").EnumerateArray().Select(f => f.Text("fileId")));
        Assert.DoesNotContain("statement", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        Assert.Equal("wrong-media-type", (await Attach(officer, caseId, new StringContent("x"))).Expect(415).Code);
        Assert.Equal("invalid", (await Attach(officer, caseId, new MultipartFormDataContent { { new StringContent("account"), "category" } })).Expect(400).Code);
    }

    [Fact]
    public async Task The_log_for_outsiders_is_served_without_an_account()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        await officer.Refer(Referrals.Adult());
        while (await shared.App.Records.Log.Sequence(TestContext.Current.CancellationToken) > 0)
        {
        }

        var anonymous = shared.App.Anonymous();
        var checkpoint = (await anonymous.Get("audit/checkpoint")).Expect(200);
        var size = int.Parse(checkpoint.Text.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
        (await anonymous.Get($"audit/tile/0/000.p/{size % 256}")).Expect(200);
        (await anonymous.Get($"audit/tile/entries/000.p/{size % 256}")).Expect(200);
        (await anonymous.Get("audit/tile/9/000")).Expect(404);
    }

    private static Task<Reply> Attach(TestClient client, string caseId, HttpContent form, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{caseId}/files") { Content = form };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return client.Send(request);
    }
}

using System.Net;
using System.Text;
using Nrm.Casework.Access;
using Nrm.Casework.Documents;
using Nrm.TestKit;
using Nrm.Web.Host;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Api;

/// <summary>What comes in broken, forged or twice.</summary>
public sealed class BoundaryTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Minimal = """{ "profile": "GB", "kind": "anonymous-notification", "ageAnswer": "adult", "consent": { "toReferral": "no" } }""";

    [Theory]
    [InlineData("""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "colour": "blue" }""", "$.colour")]
    [InlineData("""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "person": { "shoeSize": 3 } }""", "$.person.shoeSize")]
    [InlineData("""{ "profile": "GB", "profile": "IE", "kind": "referral", "ageAnswer": "adult" }""", "$.profile")]
    [InlineData("""{ "profile": 3, "kind": "referral", "ageAnswer": "adult" }""", "$.profile")]
    [InlineData("""{ "profile": "GB", "kind": 0, "ageAnswer": "adult" }""", "$.kind")]
    [InlineData("""{ "profile": "GB", "kind": "REFERRAL!", "ageAnswer": "adult" }""", "$.kind")]
    [InlineData("""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "declaration": {} }""", "$.declaration")]
    [InlineData("""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "trigger": "x" }""", "$.trigger")]
    [InlineData("""{ "profile": "GB", "kind": "referral", "ageAnswer": "adult", "person": { "fullName": "\ud800" } }""", "$.person.fullName")]
    [InlineData("""{ "profile": "GB", "kind": "referral" }""", "ageAnswer")]
    [InlineData("{}", "profile")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData(Minimal + "{}", "$")]
    [InlineData("", "profile")]
    public async Task A_document_that_is_not_as_described_is_refused_and_the_place_is_named(string json, string field)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var before = await shared.App.AuditRows();

        var reply = (await officer.PostText("referrals", json)).Expect(400);

        Assert.Equal("invalid", reply.Code);
        Assert.Contains(reply.Body.GetProperty("errors").EnumerateObject(), e => e.Name == field);
        Assert.Equal(before, await shared.App.AuditRows());
    }

    [Fact]
    public async Task A_refusal_never_says_what_was_sent()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = await officer.PostText("referrals", """{ "profile": "Canary-1", "kind": "Canary-2", "ageAnswer": "Canary-3", "danger": "Canary-4" }""");
        Assert.DoesNotContain("Canary", reply.Expect(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_problem_documents_with_a_stable_code()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = (await officer.PostText("referrals", "{")).Expect(400);
        Assert.Equal("application/problem+json", reply.Headers["Content-Type"]);
        Assert.Equal(400, reply.Body.GetProperty("status").GetInt32());
        Assert.Equal("urn:nrm:problem:invalid", reply.Body.Text("type"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/referrals") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Minimal)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        Assert.Equal("wrong-media-type", (await officer.Send(request)).Expect(415).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    public async Task A_step_without_fields_needs_no_body(string? contentType)
    {
        var caseId = (await (await shared.App.As(Role.FirstResponder)).Refer(Referrals.Adult())).CaseId();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{caseId}/take") { Content = new ByteArrayContent([]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        (await (await shared.App.As(Role.Decider)).Send(request)).Expect(200);
    }

    [Fact]
    public async Task A_body_larger_than_the_limit_is_refused()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = await officer.PostText("referrals", $$"""{ "profile": "{{new string('x', 300 * 1024)}}" }""");
        Assert.Equal("too-large", reply.Expect(413).Code);
    }

    [Theory]
    [InlineData("If-Match", "3")]
    [InlineData("If-Match", "W/\"3\"")]
    [InlineData("If-Match", "\"three\"")]
    [InlineData("If-Match", "\"-1\"")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    [InlineData("Idempotency-Key", "two words")]
    [InlineData("Idempotency-Key", "é")]
    public async Task A_header_that_cannot_be_read_is_refused_not_ignored(string name, string value)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = (await officer.Post("referrals", Referrals.Adult(), (name, value))).Expect(400);
        Assert.True(reply.Body.GetProperty("errors").TryGetProperty(name, out _));
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_a_conflict_that_names_the_newer()
    {
        var (officer, decider, caseId) = await TakenCase();
        _ = officer;
        var version = (await decider.See(caseId)).GetProperty("version").GetInt32();

        var reply = (await decider.Post($"cases/{caseId}/record-threat", Threat, ("If-Match", $"\"{version - 1}\""))).Expect(412);

        Assert.Equal("conflict", reply.Code);
        Assert.Equal(version, reply.Body.GetProperty("currentVersion").GetInt32());
        (await decider.Post($"cases/{caseId}/record-threat", Threat, ("If-Match", $"\"{version}\""))).Expect(200);
    }

    [Fact]
    public async Task The_same_key_with_the_same_body_answers_the_first_result_again_and_with_another_body_is_refused()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = (await officer.Post("referrals", Referrals.Adult(), key)).Expect(201);
        var second = (await officer.Post("referrals", Referrals.Adult(), key)).Expect(201);
        var other = (await officer.Post("referrals", Referrals.Adult("Somebody Else"), key)).Expect(409);

        Assert.Equal(first.Text, second.Text);
        Assert.Equal("idempotency-key-reused", other.Code);
        Assert.Single((await officer.Get("cases")).Expect(200).Body.GetProperty("cases").EnumerateArray());
    }

    [Fact]
    public async Task Sharing_under_one_key_leaves_once_and_another_sharing_under_it_is_refused()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Taken();
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var lawyer = new { purpose = "share-with-lawyer", recipient = "A lawyer", sections = new[] { "person" } };
        var consent = new { lawyer.purpose, answer = "yes", sections = new[] { "needs" }, informationVersion = "1", language = "ron", givenHow = "orally" };
        await scene.Support.Do(caseId, "record-consent", consent);
        Assert.Contains("PersonNamedTheseParts", (await scene.Support.Post($"cases/{caseId}/share", lawyer)).Expect(409).Text, StringComparison.Ordinal);
        await scene.Support.Do(caseId, "record-consent", consent with { sections = ["needs", "person"] });

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Support.Post($"cases/{caseId}/share", lawyer, key)));
        var other = (await scene.Support.Post($"cases/{caseId}/share", lawyer with { recipient = "Another lawyer" }, key)).Expect(409);

        Assert.All(replies, r => r.Expect(200));
        Assert.Single(replies.Select(r => r.Text).Distinct());
        Assert.Equal("idempotency-key-reused", other.Code);
        Assert.NotEqual(replies[0].Body.Text("receipt"), (await scene.Support.Post($"cases/{caseId}/share", lawyer)).Expect(200).Body.Text("receipt"));
    }

    [Fact]
    public async Task Twenty_identical_posts_at_once_make_one_case()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => officer.Post("referrals", Referrals.Adult(), key)));

        Assert.All(replies, r => r.Expect(201));
        Assert.Single(replies.Select(r => r.Text).Distinct());
        Assert.Single((await officer.Get("cases")).Expect(200).Body.GetProperty("cases").EnumerateArray());
    }

    [Fact]
    public async Task Lists_are_paged_by_a_cursor_and_give_no_total()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        for (var i = 0; i < 5; i++)
        {
            await officer.Refer(Referrals.Adult());
        }

        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = (await officer.Get($"cases?pageSize=2{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}")).Expect(200).Body;
            seen.AddRange(page.GetProperty("cases").EnumerateArray().Select(c => c.CaseId()));
            Assert.Equal(["cases", "next"], page.EnumerateObject().Select(p => p.Name).Append("next").Distinct());
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Theory]
    [InlineData("colour=blue")]
    [InlineData("mine=yes")]
    [InlineData("mine=true&mine=false")]
    [InlineData("mainState=Nothing")]
    [InlineData("trackState=RGPending")]
    [InlineData("organisation=7")]
    [InlineData("dueBefore=tomorrow")]
    [InlineData("pageSize=0")]
    [InlineData("pageSize=100000")]
    [InlineData("cursor=!!!")]
    [InlineData("cursor=AAAA")]
    public async Task A_filter_that_cannot_be_read_is_refused_not_ignored(string query)
    {
        var officer = await shared.App.As(Role.FirstResponder);
        Assert.Equal("invalid", (await officer.Get($"cases?{query}")).Expect(400).Code);
    }

    [Theory]
    [InlineData("not-a-token")]
    [InlineData("")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")]
    public async Task A_forged_token_opens_nothing(string token)
    {
        using var http = shared.App.Http(null);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_in_the_address_or_of_another_scheme_opens_nothing()
    {
        var token = (await shared.App.As(Role.FirstResponder)).Http.DefaultRequestHeaders.Authorization!.Parameter;
        using var http = shared.App.Http(null);
        using var inAddress = await http.GetAsync(new Uri($"/api/v1/cases?access_token={token}", UriKind.Relative), TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Basic {token}");
        using var otherScheme = await http.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((401, 401), ((int)inAddress.StatusCode, (int)otherScheme.StatusCode));
    }

    [Fact]
    public async Task A_token_is_dead_after_signing_out()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        (await officer.Post("sign-out")).Expect(204);
        Assert.Equal("unauthenticated", (await officer.Get("cases")).Expect(401).Code);
    }

    [Fact]
    public async Task Hidden_and_absent_are_answered_with_the_same_bytes()
    {
        var mine = (await (await shared.App.As(Role.FirstResponder)).Refer(Referrals.Adult())).CaseId();
        var stranger = await shared.App.As(Role.SupportWorker, Actors.OtherNgo);
        foreach (var rest in new[] { "", "/timeline", "/access-log", "/sections/person" })
        {
            var hidden = (await stranger.Get($"cases/{mine}{rest}")).Expect(404);
            var absent = (await stranger.Get($"cases/{Guid.CreateVersion7()}{rest}")).Expect(404);
            Assert.Equal(absent.Text, hidden.Text);
            Assert.Equal(absent.Headers.Where(h => h.Key != "Date"), hidden.Headers.Where(h => h.Key != "Date"));
        }

        var (change, nothing) = (await stranger.Post($"cases/{mine}/take"), await stranger.Post($"cases/{Guid.CreateVersion7()}/take"));
        Assert.Equal(nothing.Expect(404).Text, change.Expect(404).Text);
    }

    [Theory]
    [InlineData("/api/v1/cases")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/health/live")]
    [InlineData("/api/v1/audit/checkpoint")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var reply = await shared.App.Anonymous().Get(path);
        foreach (var (name, value) in SecurityHeaders.Always)
        {
            Assert.Equal(value, reply.Headers[name]);
        }

        Assert.False(reply.Headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_have_is_405()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var reply = await officer.Send(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/referrals"));
        Assert.Equal("method-not-allowed", reply.Expect(405).Code);
    }

    private static object Threat => new { source = "trafficker", what = "The trafficker telephoned." };

    private async Task<(TestClient Officer, TestClient Decider, string CaseId)> TakenCase()
    {
        var officer = await shared.App.As(Role.FirstResponder);
        var decider = await shared.App.As(Role.Decider);
        var caseId = (await officer.Refer(Referrals.Adult())).CaseId();
        await decider.Do(caseId, "take");
        return (officer, decider, caseId);
    }
}

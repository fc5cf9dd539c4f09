using System.Net.Http.Headers;
using Nrm.Casework.Access;
using Nrm.TestKit;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Staff;

public class Accounts_over_HTTP(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task Whatever_is_wrong_with_a_sign_in_the_answer_is_the_same()
    {
        var anonymous = App.Anonymous();
        var robin = await App.As(Role.SupportWorker);
        var userName = (await robin.Get("me")).Expect(200).Body.GetProperty("userName").GetString();

        var unknown = await anonymous.Post("sign-in", new { userName = "nobody.here", password = "some passphrase", code = "123456" });
        var wrong = await anonymous.Post("sign-in", new { userName, password = "some passphrase", code = "123456" });

        Assert.Equal("unauthenticated", unknown.Expect(401).Code);
        Assert.Equal((unknown.Status, unknown.Text), (wrong.Status, wrong.Text));
        Assert.Equal(unknown.Headers.Keys.Order(), wrong.Headers.Keys.Order());
    }

    [Fact]
    public async Task Me_says_who_where_and_what_and_lists_the_session()
    {
        var me = (await (await App.As(Role.Decider)).Get("me")).Expect(200).Body;

        Assert.Equal(Actors.Authority.Name, me.GetProperty("organisation").GetProperty("name").GetString());
        Assert.Equal(["decider"], me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Contains("list-cases", me.GetProperty("permissions").EnumerateArray().Select(r => r.GetString()));
        Assert.True(Assert.Single(me.GetProperty("sessions").EnumerateArray()).GetProperty("current").GetBoolean());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Bearer", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic", "cm9iaW46c2VjcmV0")]
    public async Task Without_a_running_session_there_is_nothing(string? scheme, string? parameter)
    {
        using var http = App.Http(null);
        http.DefaultRequestHeaders.Authorization = scheme is null ? null : new AuthenticationHeaderValue(scheme, parameter);
        foreach (var path in new[] { "me", "staff", "cases", "work" })
        {
            using var answer = await http.GetAsync($"/api/v1/{path}", TestContext.Current.CancellationToken);
            Assert.Equal(401, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains("\"unauthenticated\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_is_dead_after_sign_out_and_after_its_session_was_ended()
    {
        var (first, second, third) = (await App.As(Role.SupportWorker), await App.As(Role.SupportWorker), await App.As(Role.SupportWorker));

        (await first.Post("sign-out")).Expect(204);
        var session = (await second.Get("me")).Body.GetProperty("sessions")[0].GetProperty("id").GetString();
        (await third.Send(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/me/sessions/{session}"))).Expect(404);
        (await second.Send(new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/me/sessions/{session}"))).Expect(204);
        (await third.Post("me/sessions/end-all")).Expect(204);

        foreach (var client in new[] { first, second, third })
        {
            (await client.Get("me")).Expect(401);
        }
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task Only_an_administrator_administers_accounts_and_each_request_is_one_entry(Role role)
    {
        var (other, third) = (await App.As(Role.SupportWorker), await App.As(Role.SupportWorker));
        var client = await App.As(role);
        var organisationId = Actors.Police.Id;
        var calls = new (string Name, int Done, Func<Task<Reply>> Call)[]
        {
            ("list", 200, () => client.Get("staff")),
            ("create", 201, () => client.Post("staff", new { userName = $"new.{Guid.NewGuid():N}", displayName = "New Person", organisationId, roles = new[] { "first-responder" } })),
            ("roles", 204, () => Put($"staff/{other.StaffId}/roles", """{"roles":["first-responder"]}""")),
            ("end-sessions", 204, () => client.Post($"staff/{other.StaffId}/end-sessions")),
            ("reset-password", 200, () => client.Post($"staff/{other.StaffId}/reset-password")),
            ("reset-second-factor", 200, () => client.Post($"staff/{third.StaffId}/reset-second-factor")),
            ("unlock", 204, () => client.Post($"staff/{other.StaffId}/unlock")),
            ("disable", 204, () => client.Post($"staff/{other.StaffId}/disable")),
            ("enable", 204, () => client.Post($"staff/{other.StaffId}/enable")),
        };
        foreach (var (name, done, call) in calls)
        {
            Reply? reply = null;
            var entered = await App.Records.EntriesOf(async () => reply = await call());
            Assert.Equal((name, role is Role.Administrator ? done : 403), (name, reply!.Status));
            Assert.Single(entered, e => e.ActorId == client.StaffId);
        }

        Task<Reply> Put(string path, string json) => client.Send(new HttpRequestMessage(HttpMethod.Put, $"/api/v1/{path}")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        });
    }

    [Theory]
    [InlineData("reset-password", "reset-second-factor")]
    [InlineData("reset-second-factor", "reset-password")]
    public async Task An_administrator_does_not_reset_both_factors_and_is_told_what_to_do(string first, string second)
    {
        var (administrator, robin) = (await App.As(Role.Administrator), await App.As(Role.SupportWorker));
        (await administrator.Post($"staff/{robin.StaffId}/{first}")).Expect(200);

        var refused = (await administrator.Post($"staff/{robin.StaffId}/{second}")).Expect(400);

        Assert.Equal("invalid", refused.Code);
        Assert.Contains("gets a new account", refused.Body.GetProperty("errors").GetProperty("staffId")[0].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("invitation\":", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_member_of_staff_is_invited_enrols_and_signs_in()
    {
        var administrator = await App.As(Role.Administrator);
        var userName = $"new.{Guid.NewGuid():N}";
        var invited = (await administrator.Post("staff", new { userName, displayName = "New Person", organisationId = Actors.Police.Id, roles = new[] { "first-responder" } })).Expect(201).Body;
        const string Password = "quiet harbour beneath green hills";

        var invitation = invited.GetProperty("invitation").GetString();
        var enrolled = (await App.Anonymous().Post("enrol", new { invitation, password = Password })).Expect(200).Body;
        (await App.Anonymous().Post("enrol", new { invitation, password = Password })).Expect(404);

        Assert.NotEmpty(await App.SignIn(userName, Password, Totp.Now(enrolled.GetProperty("totpSecret").GetString()!)));
    }

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());
}

using Nrm.Casework.Access;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

public class Signing_in
{
    [Theory, OnEveryDatabase]
    public async Task A_person_with_password_and_code_is_known_with_roles_and_organisation(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var robin = await room.Invite("robin", Role.SupportWorker, Role.FirstResponder);

        var session = Assert.IsType<NewSession>(await room.Accounts.SignIns.SignIn("ROBIN", StaffRoom.Password, robin.App.Next(), "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"));
        var who = await room.Accounts.Tokens.Authenticate(session.AccessToken);

        Assert.NotNull(who);
        Assert.Equal((robin.Id, Actors.Shelter.Id, Actors.Shelter.Kind), (who.Actor.StaffId, who.Actor.OrganisationId, who.Actor.OrganisationKind));
        Assert.Equal(session.SessionId, who.Actor.SessionId);
        Assert.Equal([Role.FirstResponder, Role.SupportWorker], who.Actor.Roles.Order());
        Assert.Equal("Firefox on Linux", Assert.Single(await room.Accounts.Sessions.List(who.Actor)).Device);
    }

    public static TheoryData<string> Wrongs => ["unknown", "empty", "password", "cut-password", "password-case", "code", "no-code", "code-as-number", "disabled", "locked", "not-enrolled"];

    [Theory, MemberData(nameof(Wrongs))]
    public async Task Every_refusal_is_the_same_answer_and_one_entry(string wrong)
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var code = robin.App.Next();
        switch (wrong)
        {
            case "disabled":
                await room.Accounts.Administration.Disable(room.Administrator, robin.Id);
                break;
            case "locked":
                await Repeat(5, () => robin.SignIn("wrong", "000000"));
                break;
            case "not-enrolled":
                await room.Accounts.Resets.Password(room.Administrator, robin.Id);
                break;
        }

        NewSession? answer = null;
        var entered = await room.Entered(async () => answer = await room.Accounts.SignIns.SignIn(
            wrong switch { "unknown" => "nobody.here", "empty" => "", _ => robin.UserName },
            wrong switch { "password" => "some other passphrase", "cut-password" => StaffRoom.Password[..^1], "password-case" => StaffRoom.Password.ToUpperInvariant(), _ => StaffRoom.Password },
            wrong switch { "code" => code == "123456" ? "654321" : "123456", "no-code" => null, "code-as-number" => "+" + code[1..], _ => code }));

        Assert.Null(answer);
        var entry = Assert.Single(entered);
        Assert.Equal((AuditKinds.SignIn, AuditOutcome.Failed, "sign-in"), (entry.Kind, entry.Outcome, entry.Subject));
        Assert.Equal(wrong is "disabled" or "locked" or "not-enrolled" ? wrong : "wrong-credentials", entry.Explanation);
        Assert.Equal(wrong is "unknown" or "empty" ? null : (Guid?)robin.Id, entry.ActorId);
        Assert.NotEmpty(entry.Detail);
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var code = robin.App.Next();

        Assert.NotNull(await robin.SignIn(code: code));
        var entered = await room.Entered(async () => Assert.Null(await robin.SignIn(code: code)));

        Assert.Equal("code-reused", Assert.Single(entered).Explanation);
    }

    [Theory, OnEveryDatabase]
    public async Task A_code_that_many_use_at_once_is_accepted_once(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider, StaffRoom.Cheap with { FailuresToLock = 100 });
        var robin = await room.Invite();
        var code = robin.App.Next();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => robin.SignIn(code: code)));

        Assert.Single(answers, a => a is not null);
    }

    [Fact]
    public async Task A_demonstration_may_take_a_code_again_and_nothing_else_may()
    {
        await using var room = await StaffRoom.Open(options: StaffRoom.Cheap with { Demonstration = true, AllowCodeReuse = true });
        var robin = await room.Invite();
        var code = robin.App.Next();

        Assert.NotNull(await robin.SignIn(code: code));
        Assert.NotNull(await robin.SignIn(code: code));
        Assert.Throws<InvalidOperationException>(() => room.Make(StaffRoom.Cheap with { AllowCodeReuse = true }));
    }

    [Fact]
    public async Task Codes_follow_the_real_clock_when_the_program_believes_another_day()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        room.Clock.Set(new DateTimeOffset(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public async Task Each_sign_in_gives_another_token_and_leaves_the_other_sessions()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var (first, second) = (await robin.SignsIn(), await robin.SignsIn());

        Assert.NotEqual(first.AccessToken, second.AccessToken);
        Assert.Equal(43, first.AccessToken.Length);
        Assert.NotNull(await room.Accounts.Tokens.Authenticate(first.AccessToken));
        Assert.NotNull(await room.Accounts.Tokens.Authenticate(second.AccessToken));
    }

    [Fact]
    public async Task A_session_and_its_entry_are_in_the_log_together()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();

        NewSession? session = null;
        var entered = await room.Entered(async () => session = await robin.SignIn());

        var entry = Assert.Single(entered);
        Assert.Equal((AuditOutcome.Allowed, (Guid?)robin.Id, (Guid?)session!.SessionId), (entry.Outcome, entry.ActorId, entry.SessionId));
    }

    [Fact]
    public async Task A_demonstration_account_does_not_sign_in_anywhere_else()
    {
        await using var room = await StaffRoom.Open(options: StaffRoom.Cheap with { Demonstration = true });
        var made = await room.Accounts.Demonstration.Create(
            new NewStaff("demo.one", "Demo One", Actors.Shelter.Id, StaffRoom.Set()), StaffRoom.Password, TestContext.Current.CancellationToken);
        var app = new AuthenticatorApp(made.TotpSecret!);
        var session = await room.Accounts.SignIns.SignIn("demo.one", StaffRoom.Password, app.Next());
        var production = room.Make(StaffRoom.Cheap);

        Assert.True(await production.Demonstration.Any(TestContext.Current.CancellationToken));
        Assert.NotNull(await room.Accounts.Tokens.Authenticate(session!.AccessToken));
        Assert.Null(await production.Tokens.Authenticate(session.AccessToken));
        Assert.Null(await production.SignIns.SignIn("demo.one", StaffRoom.Password, app.Next()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => production.Demonstration.Create(
            new NewStaff("demo.two", "Demo Two", Actors.Shelter.Id, StaffRoom.Set()), StaffRoom.Password, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_nobody(string? token)
    {
        await using var room = await StaffRoom.Open();
        Assert.Null(await room.Accounts.Tokens.Authenticate(token));
    }

    private static async Task Repeat(int times, Func<Task> act)
    {
        for (var i = 0; i < times; i++)
        {
            await act();
        }
    }
}

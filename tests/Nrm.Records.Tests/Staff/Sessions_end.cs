using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Setup;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

public class Sessions_end
{
    [Theory, OnEveryDatabase]
    public async Task A_session_that_is_not_used_ends_and_one_that_is_used_goes_on(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var session = await (await room.Invite()).SignsIn();
        for (var i = 0; i < 6; i++)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(14));
            Assert.NotNull(await room.Accounts.Tokens.Authenticate(session.AccessToken));
        }

        room.Clock.Advance(TimeSpan.FromMinutes(15.1));
        Assert.Null(await room.Accounts.Tokens.Authenticate(session.AccessToken));
    }

    [Fact]
    public async Task A_session_ends_after_ten_hours_however_much_it_is_used()
    {
        await using var room = await StaffRoom.Open();
        var session = await (await room.Invite()).SignsIn();
        for (var minutes = 10; minutes < 600; minutes += 10)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.NotNull(await room.Accounts.Tokens.Authenticate(session.AccessToken));
        }

        room.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await room.Accounts.Tokens.Authenticate(session.AccessToken));
        Assert.Equal(session.ExpiresAt, room.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Use_is_noted_at_most_once_a_minute()
    {
        await using var room = await StaffRoom.Open();
        var session = await (await room.Invite()).SignsIn();
        var start = room.Clock.GetUtcNow().UtcDateTime;

        room.Clock.Advance(TimeSpan.FromSeconds(59));
        await room.Accounts.Tokens.Authenticate(session.AccessToken);
        Assert.Equal(start, await LastSeen(room));
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        await room.Accounts.Tokens.Authenticate(session.AccessToken);
        Assert.Equal(start.AddMinutes(1), await LastSeen(room));
    }

    [Fact]
    public async Task Signing_out_ends_this_session_and_no_other()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var (first, second) = (await robin.SignsIn(), await robin.SignsIn());
        var actor = (await room.Accounts.Tokens.Authenticate(first.AccessToken))!.Actor;

        await room.Accounts.Sessions.SignOut(actor);

        Assert.Null(await room.Accounts.Tokens.Authenticate(first.AccessToken));
        Assert.NotNull(await room.Accounts.Tokens.Authenticate(second.AccessToken));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_session_ends_with_what_ends_all(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var ways = new (string Name, Func<Person, Actor, Task> End)[]
        {
            ("end-all", (p, a) => room.Accounts.Sessions.EndAll(a, p.Id)),
            ("end-all-by-administrator", (p, _) => room.Accounts.Sessions.EndAll(room.Administrator, p.Id)),
            ("disable", (p, _) => room.Accounts.Administration.Disable(room.Administrator, p.Id)),
            ("roles", (p, _) => room.Accounts.Administration.SetRoles(room.Administrator, p.Id, StaffRoom.Set(Role.FirstResponder))),
            ("reset-password", (p, _) => room.Accounts.Resets.Password(room.Administrator, p.Id)),
            ("reset-second-factor", (p, _) => room.Accounts.Resets.SecondFactor(room.Administrator, p.Id)),
            ("change-password", (p, a) => room.Accounts.Credentials.ChangePassword(a, StaffRoom.Password, p.App.Next(), "another lantern over nine rivers")),
            ("renew-second-factor", (p, a) => room.Accounts.Credentials.RenewSecondFactor(a, StaffRoom.Password, p.App.Next())),
        };
        foreach (var (name, end) in ways)
        {
            var person = await room.Invite($"user.{name}");
            var tokens = new[] { (await person.SignsIn()).AccessToken, (await person.SignsIn()).AccessToken };
            var actor = (await room.Accounts.Tokens.Authenticate(tokens[0]))!.Actor;

            await end(person, actor);

            foreach (var token in tokens)
            {
                Assert.True(await room.Accounts.Tokens.Authenticate(token) is null, name);
            }

            Assert.Empty(await room.Accounts.Sessions.List(actor));
        }
    }

    [Fact]
    public async Task One_sees_and_ends_ones_own_sessions_and_nobody_elses()
    {
        await using var room = await StaffRoom.Open();
        var (robin, kim) = (await room.Invite("robin"), await room.Invite("kim.example"));
        var other = await robin.SignsIn();
        var actor = await robin.Arrives();
        var foreign = await kim.SignsIn();

        Assert.Equal(2, (await room.Accounts.Sessions.List(actor)).Count);
        Assert.IsType<Outcome<Guid>.NotFound>(await room.Accounts.Sessions.End(actor, foreign.SessionId));
        Assert.IsType<Outcome<Guid>.NotFound>(await room.Accounts.Sessions.End(actor, Guid.NewGuid()));
        StaffRoom.Done(await room.Accounts.Sessions.End(actor, other.SessionId));

        Assert.NotNull(await room.Accounts.Tokens.Authenticate(foreign.AccessToken));
        Assert.Null(await room.Accounts.Tokens.Authenticate(other.AccessToken));
        Assert.True(Assert.Single(await room.Accounts.Sessions.List(actor)).Current);
        StaffRoom.Done(await room.Accounts.Sessions.End(room.Administrator, foreign.SessionId));
        Assert.Null(await room.Accounts.Tokens.Authenticate(foreign.AccessToken));
    }

    [Theory, OnEveryDatabase]
    public async Task No_request_is_known_after_the_commit_that_ended_its_session(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var cancel = TestContext.Current.CancellationToken;
        var knownAfter = 0;
        for (var round = 0; round < 4; round++)
        {
            var person = await room.Invite($"racer.{round}");
            var token = (await person.SignsIn()).AccessToken;
            var ended = false;
            var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    var endedBefore = Volatile.Read(ref ended);
                    if (await room.Accounts.Tokens.Authenticate(token, cancel) is not null && endedBefore)
                    {
                        Interlocked.Increment(ref knownAfter);
                    }

                    room.Clock.Advance(TimeSpan.FromSeconds(2)); // so that uses are noted while the session is ended
                }
            }, cancel)).ToList();
            await Task.Delay(5, cancel);
            await room.Accounts.Sessions.EndAll(room.Administrator, person.Id, cancel: cancel);
            Volatile.Write(ref ended, true);
            await Task.WhenAll(readers);
            Assert.Null(await room.Accounts.Tokens.Authenticate(token, cancel));
        }

        Assert.Equal(0, knownAfter);
    }

    private static async Task<DateTime> LastSeen(StaffRoom room)
    {
        await using var db = await room.Context();
        return db.Sessions.Single().LastSeenAt;
    }
}

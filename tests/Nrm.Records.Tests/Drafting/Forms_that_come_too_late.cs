using Nrm.Records.Audit;
using Nrm.Records.Drafts;
using Nrm.Records.Setup;
using Nrm.Records.Staff;
using Nrm.Records.Tests.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Drafting;

public class Forms_that_come_too_late
{
    [Theory, OnEveryDatabase]
    public async Task What_is_posted_after_the_session_ran_out_is_found_after_signing_in_again(DatabaseProvider provider)
    {
        await using var room = await StaffRoom.Open(provider);
        var robin = await room.Invite();
        var token = (await robin.SignsIn()).AccessToken;
        Assert.Null(await room.Accounts.Tokens.WhoseWas(token));
        room.Clock.Advance(TimeSpan.FromMinutes(16));

        var ended = await room.Accounts.Tokens.WhoseWas(token);
        Assert.Equal((robin.Id, TestClock.Start.UtcDateTime.AddMinutes(15)), (ended!.StaffId, ended.RanOutAt));
        var kept = Assert.IsType<Outcome<DraftLine>.Done>(await room.Records.Drafts().Keep(ended, new DraftPlace("referral"), Desk.Fields("a long evening's work"))).Value;

        Assert.Null(await room.Accounts.Tokens.Authenticate(token));
        var actor = await robin.Arrives();
        Assert.Equal("a long evening's work", (await room.Records.Drafts().Open(actor, kept.Id))!.Fields["text"][0]);
        var entry = Assert.Single(await room.Rows(), r => r.Subject == "keep-late-form");
        Assert.Equal((AuditKinds.Change, (Guid?)robin.Id, (Guid?)ended.SessionId), (entry.Kind, entry.ActorId, entry.SessionId));
    }

    [Fact]
    public async Task A_session_at_its_absolute_end_is_known_for_twelve_hours_and_no_longer()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var token = (await robin.SignsIn()).AccessToken;
        for (var i = 0; i < 60; i++)
        {
            await room.Accounts.Tokens.Authenticate(token);
            room.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(TestClock.Start.UtcDateTime.AddHours(10), (await room.Accounts.Tokens.WhoseWas(token))!.RanOutAt);
        room.Clock.Advance(TimeSpan.FromHours(12));
        Assert.NotNull(await room.Accounts.Tokens.WhoseWas(token));
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await room.Accounts.Tokens.WhoseWas(token));
    }

    [Fact]
    public async Task A_session_that_somebody_ended_is_nobodys()
    {
        await using var room = await StaffRoom.Open();
        var ways = new Func<Person, Nrm.Casework.Cases.Actor, Task>[]
        {
            (_, a) => room.Accounts.Sessions.SignOut(a),
            (_, a) => room.Accounts.Sessions.End(a, a.SessionId!.Value),
            (p, a) => room.Accounts.Sessions.EndAll(a, p.Id),
            (p, _) => room.Accounts.Sessions.EndAll(room.Administrator, p.Id),
            (p, _) => room.Accounts.Administration.Disable(room.Administrator, p.Id),
            (p, _) => room.Accounts.Resets.Password(room.Administrator, p.Id),
        };
        foreach (var (end, i) in ways.Select((w, i) => (w, i)))
        {
            var person = await room.Invite($"user.{i}");
            var token = (await person.SignsIn()).AccessToken;
            await end(person, (await room.Accounts.Tokens.Authenticate(token))!.Actor);
            room.Clock.Advance(TimeSpan.FromMinutes(20));

            Assert.True(await room.Accounts.Tokens.WhoseWas(token) is null, $"way {i}");
        }

        foreach (var nothing in new[] { null, "", "x", new string('a', 43) })
        {
            Assert.Null(await room.Accounts.Tokens.WhoseWas(nothing));
        }
    }

    [Fact]
    public async Task Nothing_is_kept_for_an_account_that_was_disabled_or_in_a_case_that_is_not_theirs()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var token = (await robin.SignsIn()).AccessToken;
        var foreign = await room.Records.RefersAndTakes();
        room.Clock.Advance(TimeSpan.FromMinutes(16));
        var ended = (await room.Accounts.Tokens.WhoseWas(token))!;

        Assert.IsType<Outcome<DraftLine>.NotFound>(await room.Records.Drafts().Keep(ended, Desk.Note(foreign.Id), Desk.Fields("x")));
        await room.Accounts.Administration.Disable(room.Administrator, robin.Id);
        Assert.IsType<Outcome<DraftLine>.NotFound>(await room.Records.Drafts().Keep(ended, new DraftPlace("referral"), Desk.Fields("x")));
        Assert.Equal(0, await room.Records.Count());
    }
}

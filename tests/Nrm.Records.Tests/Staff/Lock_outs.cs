using Nrm.Records.Staff;

namespace Nrm.Records.Tests.Staff;

public class Lock_outs
{
    [Fact]
    public async Task Five_failures_lock_for_a_quarter_of_an_hour_and_right_credentials_do_not_help()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Fail(robin, 5);

        Assert.Null(await robin.SignIn());
        room.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.Null(await robin.SignIn());
        room.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public async Task Four_failures_do_not_lock_and_a_sign_in_forgets_them()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Fail(robin, 4);
        Assert.NotNull(await robin.SignIn());
        await Fail(robin, 4);
        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public async Task The_next_lock_is_longer()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Fail(robin, 5);
        room.Clock.Advance(TimeSpan.FromMinutes(15.1));
        await Fail(robin, 5);

        room.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Null(await robin.SignIn());
        room.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public void Locks_double_up_to_a_day()
    {
        var options = new StaffOptions();
        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1440, 1440], Enumerable.Range(0, 9).Select(n => (int)LockOut.Length(n, options).TotalMinutes));
        Assert.Equal(TimeSpan.FromHours(24), LockOut.Length(int.MaxValue, options));
    }

    [Fact]
    public async Task Failures_during_a_lock_do_not_make_it_longer()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Fail(robin, 5);
        room.Clock.Advance(TimeSpan.FromMinutes(14));
        await Fail(robin, 20);
        room.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.NotNull(await robin.SignIn());
    }

    [Fact]
    public async Task Guesses_all_at_once_lock_as_guesses_in_a_row_do()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => robin.SignIn("wrong", "000000")));

        Assert.Null(await robin.SignIn());
    }

    [Fact]
    public async Task An_administrator_ends_a_lock()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        await Fail(robin, 5);
        StaffRoom.Done(await room.Accounts.Administration.Unlock(room.Administrator, robin.Id));
        Assert.NotNull(await robin.SignIn());
    }

    private static async Task Fail(Person person, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(await person.SignIn("wrong", "000000"));
        }
    }
}

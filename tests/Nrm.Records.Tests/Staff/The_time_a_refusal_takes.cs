using System.Diagnostics;

namespace Nrm.Records.Tests.Staff;

/// <summary>Times are taken while no other test runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

[Collection(nameof(Alone))]
public class The_time_a_refusal_takes
{
    private const int Tries = 15;

    [Fact]
    public async Task Does_not_tell_who_has_an_account()
    {
        // Dear enough to be most of the time, as in the program, and cheap enough for a test.
        await using var room = await StaffRoom.Open(options: StaffRoom.Cheap with { HashIterations = 40_000, FailuresToLock = 1_000 });
        var (known, disabled, locked) = (await room.Invite("known.one"), await room.Invite("disabled.one"), await room.Invite("locked.one"));
        await room.Accounts.Administration.Disable(room.Administrator, disabled.Id);
        await using (var db = await room.Context())
        {
            db.Users.Single(u => u.Id == locked.Id).LockoutEnd = room.Clock.GetUtcNow().AddDays(1);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var kinds = new (string Name, Func<Task> Try)[]
        {
            ("unknown name", () => room.Accounts.SignIns.SignIn("nobody.here", StaffRoom.Password, "000000")),
            ("wrong password", () => known.SignIn("some other passphrase", "000000")),
            ("wrong code", () => known.SignIn(StaffRoom.Password, "000000")),
            ("no password", () => room.Accounts.SignIns.SignIn("known.one", "", "")),
            ("disabled", () => disabled.SignIn(StaffRoom.Password, disabled.App.At(0))),
            ("locked", () => locked.SignIn(StaffRoom.Password, locked.App.At(0))),
        };
        var times = kinds.ToDictionary(k => k.Name, _ => new List<double>());
        for (var round = -2; round < Tries; round++)
        {
            foreach (var (name, attempt) in kinds)
            {
                var started = Stopwatch.GetTimestamp();
                await attempt();
                if (round >= 0)
                {
                    times[name].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        var medians = times.ToDictionary(t => t.Key, t => t.Value.Order().ElementAt(Tries / 2));
        var said = string.Join(", ", medians.Select(m => $"{m.Key} {m.Value:0.0} ms"));
        TestContext.Current.SendDiagnosticMessage(said);
        Assert.True(medians.Values.Max() <= 2 * medians.Values.Min(), said);
    }
}

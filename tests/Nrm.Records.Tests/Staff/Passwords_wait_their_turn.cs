using System.Collections.Concurrent;
using Nrm.Records.Staff;
using Nrm.TestKit;

namespace Nrm.Records.Tests.Staff;

/// <summary>Proved by order and number, never by time: the threads of the queue are held, and what goes on beside them is looked at.</summary>
public class Passwords_wait_their_turn
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_worked_on_in_order_by_threads_that_answer_no_request()
    {
        using var queue = new PasswordQueue(threads: 1, longest: 11);
        using var gate = new ManualResetEventSlim();
        var order = new ConcurrentQueue<(int Number, bool Pool)>();
        var held = queue.Run(() => gate.Wait(TimeSpan.FromMinutes(1)), Cancel);
        var waiting = Enumerable.Range(0, 10).Select(i => queue.Run(() => Note(i), Cancel)).ToList();
        Assert.Empty(order);

        gate.Set();
        await Task.WhenAll(waiting.Append(held));

        Assert.Equal(Enumerable.Range(0, 10).Select(i => (i, false)), order);

        bool Note(int number)
        {
            order.Enqueue((number, Thread.CurrentThread.IsThreadPoolThread));
            return true;
        }
    }

    [Fact]
    public async Task Never_more_at_once_than_there_are_threads_and_never_more_waiting_than_may()
    {
        using var queue = new PasswordQueue(threads: 2, longest: 3);
        using var gate = new ManualResetEventSlim();
        using var begun = new CountdownEvent(2);
        var (now, most) = (0, 0);
        var held = Enumerable.Range(0, 2).Select(_ => queue.Run(Work, Cancel)).ToList();
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1), Cancel));
        var waiting = Enumerable.Range(0, 3).Select(_ => queue.Run(Work, Cancel)).ToList();

        Assert.Throws<PasswordsBusyException>(() => { _ = queue.Run(Work, Cancel); });

        gate.Set();
        await Task.WhenAll(held.Concat(waiting));
        Assert.Equal(2, most);
        Assert.True(await queue.Run(() => true, Cancel));

        bool Work()
        {
            var at = Interlocked.Increment(ref now);
            InterlockedMax(at);
            if (begun.CurrentCount > 0)
            {
                begun.Signal();
            }

            gate.Wait(TimeSpan.FromMinutes(1));
            Interlocked.Decrement(ref now);
            return true;
        }

        void InterlockedMax(int at)
        {
            lock (gate)
            {
                most = Math.Max(most, at);
            }
        }
    }

    [Fact]
    public async Task Who_has_gone_costs_nothing_and_a_failure_reaches_only_who_asked()
    {
        using var queue = new PasswordQueue(threads: 1, longest: 10);
        using var gate = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        var held = queue.Run(() => gate.Wait(TimeSpan.FromMinutes(1)), Cancel);
        var worked = false;
        var left = queue.Run(() => worked = true, gone.Token);
        var failing = queue.Run<bool>(() => throw new InvalidOperationException("planted"), Cancel);
        var next = queue.Run(() => true, Cancel);
        await gone.CancelAsync();
        gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.True(await next && await held);
        Assert.False(worked);
    }

    [Fact]
    public async Task While_many_sign_in_others_are_answered_and_those_beyond_the_limit_are_sent_away_unentered()
    {
        await using var room = await StaffRoom.Open();
        var robin = await room.Invite();
        var session = await robin.SignsIn();
        var queue = room.Records.Get<PasswordQueue>();
        using var gate = new ManualResetEventSlim();
        var held = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => queue.Run(() => gate.Wait(TimeSpan.FromMinutes(1)), Cancel)).ToList();
        var entered = await room.Entered(async () =>
        {
            var attempts = new List<Task<NewSession?>>();
            while (attempts.FindAll(a => a.IsFaulted).Count == 0)
            {
                attempts.Add(room.Accounts.SignIns.SignIn($"nobody.{attempts.Count}", StaffRoom.Password, "123456"));
                await Task.WhenAny(attempts[^1], Task.Delay(50, Cancel));
            }

            // Nobody's password was looked at yet, and whoever is inside works on.
            Assert.Equal(attempts.Count - 1, attempts.FindAll(a => !a.IsCompleted).Count);
            Assert.InRange(attempts.Count, 20, 1_000);
            Assert.NotNull(await room.Accounts.Tokens.Authenticate(session.AccessToken));
            await Assert.ThrowsAsync<PasswordsBusyException>(() => attempts[^1]);

            gate.Set();
            await Task.WhenAll(held);
            Assert.All(await Task.WhenAll(attempts.SkipLast(1)), Assert.Null);
            Assert.Equal(attempts.Count - 1, (await room.Rows()).Count(r => r.Explanation == "wrong-credentials"));
        });
        Assert.Equal(entered.Count, entered.Count(e => e.Explanation == "wrong-credentials"));
    }
}

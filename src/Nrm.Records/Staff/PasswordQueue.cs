using System.Collections.Concurrent;

namespace Nrm.Records.Staff;

/// <summary>
/// The only place where passwords are hashed and checked: one after another on threads of its own, at most on half of the processors, with a
/// limit to what waits. The threat is whoever sends passwords without an account: each costs a processor most of a second, and on the threads
/// that answer requests twenty of them would stop everybody's work for seconds.
/// </summary>
internal sealed class PasswordQueue : IDisposable
{
    /// <summary>About what one thread works off in five seconds.</summary>
    private const int WaitingForEach = 20;

    private readonly BlockingCollection<Action> _waiting;

    public PasswordQueue() : this(Math.Max(1, Environment.ProcessorCount / 2), WaitingForEach * Math.Max(1, Environment.ProcessorCount / 2))
    {
    }

    /// <param name="longest">How many may wait, besides those that are worked on.</param>
    public PasswordQueue(int threads, int longest)
    {
        _waiting = new BlockingCollection<Action>(new ConcurrentQueue<Action>(), longest);
        for (var i = 0; i < threads; i++)
        {
            new Thread(Work) { IsBackground = true, Name = "passwords" }.Start();
        }
    }

    /// <summary>In the order in which they came. Whoever has gone before it was their turn is left out.</summary>
    /// <exception cref="PasswordsBusyException">As many wait as may; nothing was done.</exception>
    public Task<T> Run<T>(Func<T> work, CancellationToken cancel = default)
    {
        // What comes after the hash is the request's own work, and goes on where requests do.
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.TryAdd(() => Fulfil(done, work, cancel)))
        {
            throw new PasswordsBusyException();
        }

        return done.Task;
    }

    public void Dispose() => _waiting.CompleteAdding();

    private void Work()
    {
        foreach (var next in _waiting.GetConsumingEnumerable())
        {
            next();
        }
    }

    private static void Fulfil<T>(TaskCompletionSource<T> done, Func<T> work, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            done.SetCanceled(cancel);
            return;
        }

        try
        {
            done.SetResult(work());
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}

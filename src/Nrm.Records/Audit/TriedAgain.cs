using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Nrm.Records.Persistence;

namespace Nrm.Records.Audit;

/// <summary>
/// A statement outside a transaction is asked again when the line is lost; in a transaction never, because the ones before it are gone: whoever began
/// it begins it anew. What does not come about then is <see cref="AuditUnavailableException"/>: nothing was shown, nothing was done, try again.
/// </summary>
internal sealed class TriedAgain(ExecutionStrategyDependencies dependencies) : IExecutionStrategy
{
    private readonly DbContext _context = dependencies.CurrentContext.Context;

    /// <summary>False: answers are read as they come and not gathered first; one that breaks off in the middle is not asked for again.</summary>
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return operation(_context, state);
            }
            catch (Exception failure) when (IsAlone(failure))
            {
                Thread.Sleep(Next(attempt, failure));
            }
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state, Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(_context, state, cancellationToken);
            }
            catch (Exception failure) when (IsAlone(failure))
            {
                await Task.Delay(Next(attempt, failure), cancellationToken);
            }
        }
    }

    private bool IsAlone(Exception failure) => _context.Database.CurrentTransaction is null && Transient.Is(failure);

    /// <summary>Rows that are being saved commit themselves, so that a line that was lost leaves open whether they did.</summary>
    private TimeSpan Next(int attempt, Exception failure) =>
        attempt < Transient.Attempts && (Transient.IsUndone(failure) || !_context.ChangeTracker.HasChanges())
            ? Transient.WaitAfter(attempt)
            : throw new AuditUnavailableException(failure);
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nrm.TestKit;

/// <summary>Makes commands fail whose text says so, as a full disk or a lost connection would.</summary>
public sealed class FaultyCommands : DbCommandInterceptor
{
    private Func<string, bool> _fails = _ => false;

    public int Failed { get; private set; }

    public void FailWhen(Func<string, bool> text) => _fails = text;

    public void FailOn(string text) => FailWhen(sql => sql.Contains(text, StringComparison.OrdinalIgnoreCase));

    public void Heal() => FailWhen(_ => false);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Check(command, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Check(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Check(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Check(command, result));

    private T Check<T>(DbCommand command, T result)
    {
        if (!_fails(command.CommandText))
        {
            return result;
        }

        Failed++;
        throw new PlantedFailureException();
    }
}

public sealed class PlantedFailureException() : Exception("Planted by a test.");

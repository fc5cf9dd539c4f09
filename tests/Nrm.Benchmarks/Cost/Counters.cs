using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nrm.Benchmarks.Cost;

/// <param name="Micros">Processor time of the whole process, collections of garbage included.</param>
/// <param name="Opened">Connections opened.</param>
/// <param name="Compiled">Methods compiled, for the first time or better: a program that still does this is not measured yet.</param>
internal readonly record struct Counters(double Micros, long Bytes, long Statements, long Opened, long Compiled)
{
    private const string Mark = "counted ";

    public static Counters operator -(Counters after, Counters before) =>
        new(after.Micros - before.Micros, after.Bytes - before.Bytes, after.Statements - before.Statements, after.Opened - before.Opened, after.Compiled - before.Compiled);

    public static Counters Now() => new(Environment.CpuUsage.TotalTime.TotalMicroseconds, GC.GetTotalAllocatedBytes(), StatementCount.Statements, StatementCount.Opened, JitInfo.GetCompiledMethodCount());

    public string Line() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Micros} {Bytes} {Statements} {Opened} {Compiled}");

    public static Counters? Read(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line[Mark.Length..].Split(' ');
        return new Counters(
            double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture),
            long.Parse(parts[3], CultureInfo.InvariantCulture), long.Parse(parts[4], CultureInfo.InvariantCulture));
    }
}

/// <summary>What this process asks of its database: every statement that the data access says it sent, whoever wrote it.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static long _statements;
    private static long _opened;

    /// <summary>Statements that take longer until their first row are told, with what they were asked; nothing is, where nothing is said.</summary>
    private static TimeSpan Slow { get; } = Environment.GetEnvironmentVariable("NRM_SLOW_STATEMENT_MS") is { } told ? TimeSpan.FromMilliseconds(int.Parse(told, CultureInfo.InvariantCulture)) : TimeSpan.MaxValue;

    public static long Statements => Interlocked.Read(ref _statements);

    public static long Opened => Interlocked.Read(ref _opened);

    public static void Begin() => DiagnosticListener.AllListeners.Subscribe(new StatementCount());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            value.Subscribe(this, name => name.EndsWith(".CommandExecuted", StringComparison.Ordinal) || name.EndsWith(".ConnectionOpened", StringComparison.Ordinal));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        Interlocked.Increment(ref value.Key.EndsWith(".CommandExecuted", StringComparison.Ordinal) ? ref _statements : ref _opened);
        if (value.Value is CommandExecutedEventData done && done.Duration > Slow)
        {
            Console.Error.WriteLine($"{done.Duration.TotalMilliseconds:F0} ms: {done.Command.CommandText}");
            foreach (DbParameter parameter in done.Command.Parameters)
            {
                Console.Error.WriteLine($"  {parameter.ParameterName} = {parameter.Value}");
            }
        }
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }
}

using System.Diagnostics;
using System.Globalization;

namespace Nrm.Benchmarks;

/// <summary>What is compared, one call each.</summary>
internal sealed record Subject(string Name, Func<int, Task> Call);

/// <param name="Median">Microseconds a call: the median of the rounds' medians.</param>
/// <param name="Low">The first quartile of the rounds.</param>
/// <param name="High">The third quartile of the rounds.</param>
internal sealed record Measured(string Name, double Median, double Low, double High)
{
    /// <summary>Microseconds of processor a call, of the whole process: the median of the rounds.</summary>
    public double Processor { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:F0} ({Low:F0}-{High:F0})");
}

/// <summary>Interleaved rounds: every subject is measured in every round, in turning order, so that a busy machine is busy for all of them.</summary>
internal static class Harness
{
    public static async Task<IReadOnlyList<Measured>> Compare(int rounds, int callsInARound, params Subject[] subjects)
    {
        var medians = subjects.ToDictionary(s => s, _ => new List<double>());
        var processor = subjects.ToDictionary(s => s, _ => new List<double>());
        for (var round = -2; round < rounds; round++)
        {
            for (var turn = 0; turn < subjects.Length; turn++)
            {
                var subject = subjects[(turn + Math.Abs(round)) % subjects.Length];
                var times = new double[callsInARound];
                var before = Environment.CpuUsage.TotalTime;
                for (var call = 0; call < callsInARound; call++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await subject.Call((Math.Abs(round) * callsInARound) + call);
                    times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                }

                // The first two rounds warm up.
                if (round >= 0)
                {
                    medians[subject].Add(Quantile(times, 0.5));
                    processor[subject].Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / callsInARound);
                }
            }
        }

        return [.. subjects.Select(s => new Measured(s.Name, Quantile(medians[s], 0.5), Quantile(medians[s], 0.25), Quantile(medians[s], 0.75)) { Processor = Quantile(processor[s], 0.5) })];
    }

    /// <summary>Calls a second, with so many callers at once; median and quartiles of the rounds.</summary>
    public static async Task<Measured> Rate(string name, int rounds, int callers, int callsOfEach, Func<int, Task> call)
    {
        var rates = new List<double>();
        for (var round = -1; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
            {
                for (var i = 0; i < callsOfEach; i++)
                {
                    await call((caller * callsOfEach) + i);
                }
            })));
            if (round >= 0)
            {
                rates.Add(callers * callsOfEach / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return new Measured(name, Quantile(rates, 0.5), Quantile(rates, 0.25), Quantile(rates, 0.75));
    }

    private static double Quantile(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round((sorted.Length - 1) * quantile)];
    }
}

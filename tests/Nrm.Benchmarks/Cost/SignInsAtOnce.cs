using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Nrm.Benchmarks.Pages;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Cost;

/// <summary>
/// <c>signins FOLDER</c>: how long a request that needs nothing waits while people sign in at once, whose passwords are slow to check on purpose.
/// A password costs a processor most of a second, whoever sent it: on the threads that answer requests it would stop everybody.
/// </summary>
internal static class SignInsAtOnce
{
    public static async Task<int> Run(string[] args)
    {
        var large = await LargeDatabase.Open(Path.GetFullPath(args[0]), DatabaseProvider.Sqlite, 10_000, 100_000);
        await using var program = await CountedProgram.Start(large, plain: false);
        var http = await program.As(null);
        await Waits(http, TimeSpan.FromSeconds(10)); // warms up
        Console.WriteLine($"{Environment.ProcessorCount} processors, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, load {PageSpeed.Load()}");
        Console.WriteLine();
        Console.WriteLine("| signing in at once | health check, median, ms | at most, ms | last one in after, s | turned away |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        foreach (var many in new[] { 0, 5, 20 })
        {
            using var over = new CancellationTokenSource();
            var start = Stopwatch.GetTimestamp();
            var waiting = Waits(http, many == 0 ? TimeSpan.FromSeconds(5) : TimeSpan.FromMinutes(2), over.Token);
            var statuses = await Task.WhenAll(Enumerable.Range(0, many).Select(async i =>
            {
                using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName = $"nobody.{i}", password = "correct horse battery staple", code = "000000" });
                return (int)answer.StatusCode;
            }));
            var took = Stopwatch.GetElapsedTime(start);
            if (many > 0)
            {
                await over.CancelAsync();
            }

            var waits = await waiting;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {many} | {PageTable.Quantile(waits, 0.5):F1} | {waits.Max():F0} | {took.TotalSeconds:F1} | {statuses.Count(s => s is 429 or 503)} |"));
        }

        return 0;
    }

    private static async Task<double[]> Waits(HttpClient http, TimeSpan length, CancellationToken over = default)
    {
        var (began, waits) = (Stopwatch.GetTimestamp(), new List<double>());
        while (Stopwatch.GetElapsedTime(began) < length && !over.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await http.GetStringAsync(new Uri("/health/live", UriKind.Relative), CancellationToken.None);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(5, CancellationToken.None);
        }

        return [.. waits];
    }
}

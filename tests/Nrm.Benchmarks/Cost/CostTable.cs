using System.Globalization;
using System.Runtime.InteropServices;
using Nrm.Benchmarks.Pages;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Cost;

/// <summary>One line for each subject and database; medians of the rounds.</summary>
internal static class CostTable
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter to, DatabaseProvider provider, List<(LargeDatabase Large, Dictionary<Asked, List<Round>> Found)> tables, int rounds, int requests)
    {
        to.WriteLine($"{provider}, {rounds} rounds of {requests} requests; {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {Environment.ProcessorCount} processors, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}, load {PageSpeed.Load()}");
        to.WriteLine();
        to.WriteLine("| request | cases | processor, ms | x plain page | x fewest cases | statements | connections | allocated, kB | median, ms | 95 in 100, ms |");
        to.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        var plain = Of(tables[0].Found[Asked.PlainPage], m => m.Used.Micros / m.Requests);
        foreach (var name in tables[0].Found.Keys.Select(s => s.Name).ToList())
        {
            var first = 0.0;
            foreach (var (large, found) in tables)
            {
                if (found.FirstOrDefault(f => f.Key.Name == name) is not { Value: { } rows })
                {
                    continue;
                }

                var micros = Of(rows, m => m.Used.Micros / m.Requests);
                first = first == 0 ? micros : first;
                to.WriteLine(string.Create(Culture,
                    $"| {name} | {large.Cases:N0} | {micros / 1000:F2} | {micros / plain:F1} | {micros / first:F2} | {Of(rows, m => (double)m.Used.Statements / m.Requests):F1} | {Of(rows, m => (double)m.Used.Opened / m.Requests):F1} | {Of(rows, m => m.Used.Bytes / 1000.0 / m.Requests):F0} | {Of(rows, m => m.Median):F1} | {Of(rows, m => m.P95):F1} |"));
            }
        }
    }

    private static double Of(List<Round> rows, Func<Round, double> what) => PageTable.Quantile([.. rows.Select(what)], 0.5);
}

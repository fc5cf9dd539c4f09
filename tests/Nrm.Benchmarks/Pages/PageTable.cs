using System.Globalization;

namespace Nrm.Benchmarks.Pages;

/// <summary>One line for each page: all its addresses, and the slowest of them by itself.</summary>
internal static class PageTable
{
    /// <returns>True when the median of an address is above the limit.</returns>
    public static bool Write(TextWriter to, IReadOnlyList<PageReport> reports, double limit)
    {
        var slow = false;
        to.WriteLine("| page | addresses | median, ms | 95 in 100, ms | slowest address: median, ms | by | largest, kB |");
        to.WriteLine("|---|---:|---:|---:|---:|---|---:|");
        foreach (var report in reports)
        {
            var all = report.Addresses.SelectMany(a => a.Milliseconds).ToArray();
            var (worst, times) = report.Addresses.MaxBy(a => Quantile(a.Milliseconds, 0.5));
            var above = Quantile(times, 0.5) > limit;
            slow |= above;
            var mark = above ? "**" : "";
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {report.Route} | {report.Addresses.Count} | {Quantile(all, 0.5):F1} | {Quantile(all, 0.95):F1} | {mark}{Quantile(times, 0.5):F1}{mark} | {worst.Visitor.Name} | {report.Addresses.Max(a => a.Target.Bytes) / 1000.0:F1} |"));
        }

        return slow;
    }

    public static double Quantile(double[] values, double quantile) => values.Length == 0 ? 0 : values.Order().ElementAt((int)Math.Round((values.Length - 1) * quantile));
}

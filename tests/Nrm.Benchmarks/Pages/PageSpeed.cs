using System.Globalization;
using System.Runtime.InteropServices;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Pages;

/// <summary>
/// <c>pages FOLDER [sqlite|postgres] [--cases N] [--rows N] [--rounds N] [--verify]</c>: the server time of every page of the program, by the
/// milliseconds of its own request log. FOLDER keeps the database, so that a second run begins at once. With <c>--verify</c>: the check of the
/// whole audit log instead.
/// </summary>
internal static class PageSpeed
{
    /// <summary>Milliseconds at the median, for every page and everybody who may open it.</summary>
    private const double Limit = 100;

    /// <returns>0 when every median is within the limit.</returns>
    public static async Task<int> Run(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var provider = args.Contains("postgres") ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite;
        var large = await LargeDatabase.Open(folder, provider, Number("--cases", 10_000), Number("--rows", 1_000_000));
        if (args.Contains("--verify"))
        {
            await Verification.Measure(large, Number("--rounds", 3));
            return 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{provider}, {large.Cases} cases, {large.AuditRows} audit rows; {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {Environment.ProcessorCount} processors; load before: {Load()}"));
        await using var program = await ServedProgram.Start(large);
        var visitors = new List<Visitor> { Visitor.Anonymous(program) };
        // One of each kind: those with the same roles see the same pages; supervisors see what their organisation has.
        foreach (var user in large.Users.DistinctBy(u => (string.Join('+', u.Roles), u.Roles.Contains("supervisor") ? u.Organisation : "")))
        {
            visitors.Add(await Visitor.SignIn(program, user));
        }

        var tour = new PageTour(large, visitors);
        var targets = await tour.Find();
        var reports = await tour.Measure(targets, Number("--rounds", 11), new Random(1));
        var (resident, peak) = program.Memory();
        var slow = PageTable.Write(Console.Out, reports, Limit);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{targets.Count} addresses of {reports.Count} pages; not open to the visitor: {tour.Closed}; sign-in {visitors.Max(v => v.SignInMilliseconds):F0} ms; memory {resident} MB, at most {peak} MB; load after: {Load()}"));
        foreach (var (kind, count) in tour.Refusals)
        {
            Console.WriteLine($"not open: {kind}, {count} times");
        }

        foreach (var page in tour.Unvisited(reports))
        {
            Console.WriteLine($"not visited: {page}");
        }

        foreach (var failure in tour.Failures.Take(20))
        {
            Console.WriteLine($"failed: {failure}");
        }

        return slow || tour.Failures.Count > 0 ? 1 : 0;

        int Number(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}

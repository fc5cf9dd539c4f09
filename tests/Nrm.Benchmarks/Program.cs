using System.Globalization;
using System.Runtime.InteropServices;
using Nrm.Benchmarks;
using Nrm.Benchmarks.Cost;
using Nrm.Benchmarks.Pages;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Audit;
using Nrm.Records.Audit.Log;
using Nrm.Records.Setup;
using Nrm.TestKit;

// Nrm.Benchmarks [ROUNDS [LARGE]]: one interleaved run, a Markdown table on standard output. PostgreSQL by NRM_TEST_POSTGRES.
// Nrm.Benchmarks pages FOLDER ...: the server time of every page; see PageSpeed.
// Nrm.Benchmarks cost FOLDER ...: processor time, statements and memory of a request, beside a plain page; see Costs.
// Nrm.Benchmarks signins FOLDER: how long others wait while people sign in at once; see SignInsAtOnce.
// Nrm.Benchmarks possible [ROUNDS]: asking everything that could be done in a case.
TestIds.AsInProduction = true;
if (args is ["pages", ..])
{
    return await PageSpeed.Run(args[1..]);
}

if (args is ["cost", ..])
{
    return await Costs.Run(args[1..]);
}

if (args is ["signins", ..])
{
    return await SignInsAtOnce.Run(args[1..]);
}

if (args is ["serve", ..])
{
    return await CountedHost.Run(plain: args is [_, "plain"]);
}

if (args is ["possible", ..])
{
    return await Possible.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15);
}

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
var large = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
const int Small = 100;
var culture = CultureInfo.InvariantCulture;

Console.WriteLine($"{RuntimeInformation.OSDescription}, .NET {Environment.Version}, {Environment.ProcessorCount} processors, {rounds} rounds, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}");
Console.WriteLine();
Console.WriteLine("| | SQLite | PostgreSQL |");
Console.WriteLine("|---|---|---|");
var results = new List<(string Row, string Value)[]>();
foreach (var provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres }.Where(p => TestDatabases.WhyNot(p) is null))
{
    results.Add([.. await Measure(provider)]);
}

for (var row = 0; row < results[0].Length; row++)
{
    Console.WriteLine($"| {results[0][row].Row} | {string.Join(" | ", results.Select(r => r[row].Value))} |");
}

return 0;

async Task<List<(string Row, string Value)>> Measure(DatabaseProvider provider)
{
    var rows = new List<(string, string)>();
    await using var small = await Filled.With(provider, Small);
    await using var many = await Filled.With(provider, large);
    var raw = new RawReads(small.Door);
    await raw.Prepare();
    var view = new CaseFile();

    var opening = await Harness.Compare(rounds, 60,
        new Subject("door", i => Open(small, i)),
        new Subject("raw", i => raw.Read(small.Pick(i).Id)),
        new Subject("raw and insert", i => raw.ReadAndInsert(small.Pick(i).Id, small.Pick(i).Support.StaffId)),
        new Subject("door, many", i => Open(many, i)));
    rows.Add(("opening a case through the door, µs", opening[0].ToString()));
    rows.Add(("the same rows by ADO.NET, µs", opening[1].ToString()));
    rows.Add(("the same rows and a plain audit insert, µs", opening[2].ToString()));
    rows.Add(("**door : rows and insert** (aim at most 2)", string.Create(culture, $"**{opening[0].Median / opening[2].Median:F2}**")));
    rows.Add(("door : rows alone", string.Create(culture, $"{opening[0].Median / opening[1].Median:F2}")));
    rows.Add(("processor: opening a case, µs", opening[0].Processor.ToString("F0", culture)));
    rows.Add(("processor: the same rows and a plain audit insert, µs", opening[2].Processor.ToString("F0", culture)));
    rows.Add(("**processor, door : rows and insert**", string.Create(culture, $"**{opening[0].Processor / opening[2].Processor:F2}**")));
    rows.Add(($"opening a case among {large.ToString("N0", culture)}, µs", opening[3].ToString()));
    rows.Add(($"**among {large.ToString("N0", culture)} : among {Small}** (aim at most 1.2)", string.Create(culture, $"**{opening[3].Median / opening[0].Median:F2}**")));

    foreach (var callers in new[] { 1, 32 })
    {
        var opens = await Harness.Rate("opens", 5, callers, callers == 1 ? 200 : 40, i => Open(many, i));
        rows.Add(($"cases opened a second, {callers} caller(s)", opens.ToString()));
    }

    foreach (var callers in new[] { 1, 32 })
    {
        // Each caller has a case of its own.
        var changes = await Harness.Rate("changes", 5, callers, callers == 1 ? 100 : 20, async i =>
        {
            var taken = many.Cases[i / (callers == 1 ? 100 : 20)];
            await many.Door.Do(taken.Support, taken.Id, new AddNote { Text = "Slept well." });
        });
        rows.Add(($"changes a second, {callers} caller(s)", changes.ToString()));
    }

    var queue = small.Door.Get<CommitQueue>();
    foreach (var callers in new[] { 1, 32 })
    {
        var appends = await Harness.Rate("appends", 5, callers, callers == 1 ? 300 : 100, _ => queue.Commit(
            [new PendingEntry(AuditKinds.Read, AuditOutcome.Allowed, "case-file", small.Cases[0].Support, small.Cases[0].Id, "support-worker/assigned", ["person"])]));
        rows.Add(($"audit entries made durable a second, {callers} caller(s)", appends.ToString()));
    }

    return rows;

    async Task Open(Filled filled, int call)
    {
        var taken = filled.Pick(call);
        if (await filled.Door.Looks.At(taken.Support, taken.Id, view) is not Outcome<(Nrm.Records.Views.CaseOverviewView, IReadOnlyList<OpenedDocument>)>.Done)
        {
            throw new InvalidOperationException("The case did not open.");
        }
    }
}

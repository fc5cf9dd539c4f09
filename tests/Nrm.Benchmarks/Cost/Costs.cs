using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using AngleSharp.Html.Parser;
using Nrm.Benchmarks.Pages;
using Nrm.Records.Setup;

namespace Nrm.Benchmarks.Cost;

/// <summary>
/// <c>cost FOLDER [FOLDER] [sqlite|postgres] [--rounds N] [--requests N] [--warm N] [--only TEXT]</c>: what a request costs the program: processor time of the
/// whole process, statements, connections opened, memory allocated; beside a plain page of one row. Every subject is asked in every round, in
/// turning order. A second folder, with more cases, gives the growth. Folders are built by <c>pages</c>, or here with <c>--cases N --rows N</c>.
/// </summary>
internal static class Costs
{
    /// <summary>Methods compiled in a round that no longer weigh.</summary>
    private const int Settled = 10;

    public static async Task<int> Run(string[] args)
    {
        var folders = args.TakeWhile(a => !a.StartsWith('-') && a is not ("sqlite" or "postgres")).Select(Path.GetFullPath).ToArray();
        var provider = args.Contains("postgres") ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite;
        var (rounds, requests, only) = (Number("--rounds", 7), Number("--requests", 40), args.SkipWhile(a => a != "--only").Skip(1).FirstOrDefault() ?? "");
        var tables = new List<(LargeDatabase Large, Dictionary<Asked, List<Round>> Found)>();
        foreach (var folder in folders)
        {
            tables.Add((await LargeDatabase.Open(folder, provider, Number("--cases", 10_000), Number("--rows", 100_000)), []));
        }

        await using var plain = await CountedProgram.Start(tables[0].Large, plain: true);
        var programs = new List<CountedProgram>();
        foreach (var (large, _) in tables)
        {
            programs.Add(await CountedProgram.Start(large, plain: false));
        }

        var subjects = new List<(int Table, Asked Asked)> { (0, Asked.PlainPage) };
        for (var table = 0; table < tables.Count; table++)
        {
            subjects.AddRange((await Questions.Of(tables[table].Large)).Where(s => s.Name.Contains(only, StringComparison.Ordinal)).Select(s => (table, s)));
        }

        foreach (var (table, subject) in subjects)
        {
            await WarmUp(subject == Asked.PlainPage ? plain : programs[table], subject, requests, Number("--warm", 30));
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < subjects.Count; turn++)
            {
                var (table, subject) = subjects[(turn + round) % subjects.Count];
                var measured = await Measure(subject == Asked.PlainPage ? plain : programs[table], subject, requests);
                CollectionsOf(tables[table].Found, subject).Add(measured);
            }
        }

        CostTable.Write(Console.Out, provider, tables, rounds, requests);
        foreach (var program in programs)
        {
            await program.DisposeAsync();
        }

        return 0;

        int Number(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }

    private static List<Round> CollectionsOf(Dictionary<Asked, List<Round>> found, Asked subject) =>
        CollectionsMarshal.GetValueRefOrAddDefault(found, subject, out _) ??= [];

    /// <summary>Until the runtime compiles next to nothing any more: it does so beside the requests, for thousands of them, and costs more than they do.</summary>
    private static async Task WarmUp(CountedProgram program, Asked subject, int requests, int most)
    {
        var quiet = 0;
        for (var round = 0; round < most && quiet < 2; round++)
        {
            quiet = (await Measure(program, subject, requests)).Used.Compiled <= Settled ? quiet + 1 : 0;
        }
    }

    private static async Task<Round> Measure(CountedProgram program, Asked subject, int requests)
    {
        var http = await program.As(subject.User);
        var form = subject.Typed is null ? null : await Form(http, subject);
        var before = await program.Ask();
        var times = new double[requests];
        for (var i = 0; i < requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (subject.Path is null)
            {
                await program.Ask(CountedHost.Deadlines);
            }
            else
            {
                using var content = form is null ? null : new FormUrlEncodedContent(form.Fields);
                using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, new Uri(subject.At(i), UriKind.Relative)) { Content = content };
                if (form is not null)
                {
                    request.Headers.TryAddWithoutValidation("Cookie", form.Cookies);
                }

                using var answer = await http.SendAsync(request);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{subject.Name}: {(int)answer.StatusCode} {subject.Path}");
                }

                await answer.Content.ReadAsByteArrayAsync();
            }

            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return new Round(await program.Ask() - before, requests, PageTable.Quantile(times, 0.5), PageTable.Quantile(times, 0.95));
    }

    /// <summary>The fields of the page's first form as a browser would send them; the cookie of its token besides that of the session.</summary>
    private static async Task<Sent> Form(HttpClient http, Asked subject)
    {
        using var answer = await http.GetAsync(new Uri(subject.Path!, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        var form = page.QuerySelector("main form[method=post]:has([name=_csrf])")!;
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(c => c.Split(';')[0]) : [];
        return new Sent(
            [.. form.QuerySelectorAll("input[type=hidden]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f.GetAttribute("value") ?? "")), KeyValuePair.Create(subject.Typed!.Value.Field, subject.Typed.Value.Text)],
            string.Join("; ", set.Prepend(http.DefaultRequestHeaders.GetValues("Cookie").First())));
    }

    private sealed record Sent(List<KeyValuePair<string, string>> Fields, string Cookies);
}

/// <summary>What one round of one subject used, for all its requests.</summary>
internal sealed record Round(Counters Used, int Requests, double Median, double P95);

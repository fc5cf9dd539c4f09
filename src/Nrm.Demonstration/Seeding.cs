using System.Text.Json;
using System.Text.Json.Nodes;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;

namespace Nrm.Demonstration;

/// <summary>
/// Carries the steps of invented cases through the door, in the order of their days, as the accounts that they name. What a person at a
/// page could not do, a demonstration case does not do either: a refused step ends the preparation.
/// </summary>
internal sealed class Seeding(Changes changes, Looks looks, Jobs jobs, SeedClock clock, IReadOnlyDictionary<string, Actor> actors, DateTime nowUtc)
{
    /// <summary>Steps of different cases that share a commit.</summary>
    private const int Together = 32;

    private static readonly TimeSpan OfficeOpens = TimeSpan.FromHours(8);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Guid> _cases = [];
    private readonly Dictionary<string, string> _references = [];

    /// <summary>The case number of each case by its name.</summary>
    public IReadOnlyDictionary<string, string> References => _references;

    /// <summary>The instant of a case's first possible step: nothing lies before it.</summary>
    public static DateTime Begin(IEnumerable<SeedCase> cases, DateTime nowUtc) => nowUtc.AddDays(cases.Min(c => c.Steps.Min(s => s.Day)) - 1);

    /// <returns>The id of each case by its name.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> Run(IReadOnlyList<SeedCase> cases, Action<int, int> progress, CancellationToken cancel)
    {
        var waiting = new LinkedList<Dated>(Order(cases));
        var (all, done) = (waiting.Count, 0);
        while (waiting.First is not null)
        {
            // One step of each case at a time: a step stands on the one before it.
            var batch = Next(waiting);
            await PassDays(batch.Max(b => b.At), cancel);
            var opened = await Task.WhenAll(batch.Select(step => Take(step, cancel)));
            foreach (var (name, changed) in opened)
            {
                if (changed is not null)
                {
                    (_cases[name], _references[name]) = (changed.CaseId, changed.Reference);
                }
            }

            progress(done += batch.Count, all);
        }

        return _cases;
    }

    /// <summary>Deadlines run out on their days here, too.</summary>
    private async Task PassDays(DateTime until, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        for (var midnight = now.Date.AddDays(1); midnight < until; midnight = midnight.AddDays(1))
        {
            clock.MoveTo(midnight);
            await jobs.ExpireClocks(cancel);
        }

        // A step that waited for one of its case may be planned before what was done meanwhile.
        clock.MoveTo(until < now ? now : until);
    }

    /// <summary>Steps of one day, one of each case: what stands before a step in its case is done before it.</summary>
    private static List<Dated> Next(LinkedList<Dated> waiting)
    {
        var batch = new List<Dated>(Together);
        var (touched, day) = (new HashSet<SeedCase>(), waiting.First!.Value.At.Date);
        for (var node = waiting.First; node is not null && batch.Count < Together && node.Value.At.Date == day;)
        {
            var next = node.Next;
            if (touched.Add(node.Value.Case))
            {
                batch.Add(node.Value);
                waiting.Remove(node);
            }

            node = next;
        }

        return batch;
    }

    private IEnumerable<Dated> Order(IEnumerable<SeedCase> cases) => cases
        .SelectMany(c => c.Steps.GroupBy(s => s.Day).SelectMany(day => day.Select((step, index) => new Dated(c, step, step == c.Steps[0], At(c, day.Key, index)))))
        .OrderBy(d => d.At);

    /// <summary>
    /// When in a day a case's steps are done: different for each case, the same in each run. On the days before, in office hours; on the day of
    /// preparation, between midnight and now, whatever the hour is, so that what is said to be of today is.
    /// </summary>
    private DateTime At(SeedCase of, int day, int index)
    {
        var own = of.Case.Aggregate(7, (sum, letter) => ((sum * 31) + letter) % 400);
        return day < 0
            ? nowUtc.Date.AddDays(day) + OfficeOpens + TimeSpan.FromMinutes(own) + (BetweenSteps * index)
            : nowUtc.Date + (nowUtc.TimeOfDay * ((0.2 + (own / 1000d)) + (index * 0.004)));
    }

    private Task<(string Case, CaseChanged? Changed)> Take(Dated dated, CancellationToken cancel) =>
        dated.Step.Use is SeedStep.Look ? Look(dated, cancel) : Change(dated, cancel);

    private async Task<(string Case, CaseChanged? Changed)> Change(Dated dated, CancellationToken cancel)
    {
        var (step, name) = (dated.Step, dated.Case.Case);
        var declaration = UseCases.Find(step.Use) ?? throw new InvalidDataException($"{name}: there is no use case {step.Use}.");
        var input = RelativeDates.Fill(step.Input, DateOnly.FromDateTime(nowUtc))!.AsObject();
        if (step.Use == FinishTask.Declares.Name && !await NameTask(dated, input, cancel))
        {
            return (name, null);
        }

        if (step.Use == RequestSupport.Declares.Name)
        {
            input["organisationId"] = actors[(string)input["of"]!].OrganisationId;
            input.Remove("of");
        }

        var useCase = (UseCase)(input.Deserialize(declaration.Input, CaseJson.Options) ?? throw new InvalidDataException($"{name}: {step.Use} without input."));
        var outcome = await changes.Make(actors[step.As], dated.Opens ? null : _cases[name], useCase, null, cancel);
        return (outcome, step.Refused) switch
        {
            (Outcome<CaseChanged>.Done done, false) => (name, done.Value),
            (Outcome<CaseChanged>.NotNow, true) => (name, null),
            _ => throw new InvalidOperationException($"{name}, day {step.Day}, {step.Use} by {step.As}: {Why(outcome)}"),
        };
    }

    /// <summary>Opens the case as the account does, and puts the id of the open task in the place of its kind.</summary>
    /// <returns>False when there is no such task to tick off.</returns>
    private async Task<bool> NameTask(Dated dated, JsonObject input, CancellationToken cancel)
    {
        var seen = await looks.At(actors[dated.Step.As], _cases[dated.Case.Case], new CaseOverview(), null, cancel);
        var kind = (string)input["task"]!;
        var task = (seen as Outcome<CaseOverviewView>.Done)?.Value.Facts.Tasks.FirstOrDefault(t => t.IsOpen && t.Kind.Code == kind);
        input["taskId"] = task?.Id;
        input.Remove("task");
        return task is not null;
    }

    /// <summary>A look that is refused is a line of the access log like any other.</summary>
    private async Task<(string Case, CaseChanged? Changed)> Look(Dated dated, CancellationToken cancel)
    {
        var (actor, id) = (actors[dated.Step.As], _cases[dated.Case.Case]);
        var call = new CallContext(Purpose: (string?)dated.Step.Input["purpose"]);
        switch ((string?)dated.Step.Input["view"])
        {
            case "overview":
                await looks.At(actor, id, new CaseOverview(), call, cancel);
                break;
            case "timeline":
                await looks.At(actor, id, new Timeline(), call, cancel);
                break;
            case "access-log":
                await looks.At(actor, id, new AccessLogView(), call, cancel);
                break;
            case { } section when Sections.Find(section) is { } found:
                await looks.At(actor, id, new SectionView(found), call, cancel);
                break;
            case var other:
                throw new InvalidDataException($"{dated.Case.Case}: there is no view {other}.");
        }

        return (dated.Case.Case, null);
    }

    private static string Why(Outcome<CaseChanged> outcome) => outcome switch
    {
        Outcome<CaseChanged>.NotNow notNow => string.Join("; ", notNow.Unmet.Select(u => $"{u.Rule} {u.Sentence}")),
        Outcome<CaseChanged>.Invalid invalid => string.Join("; ", invalid.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}")),
        Outcome<CaseChanged>.Denied denied => denied.Reason.ToString(),
        _ => outcome.GetType().Name,
    };

    private sealed record Dated(SeedCase Case, SeedStep Step, bool Opens, DateTime At);
}

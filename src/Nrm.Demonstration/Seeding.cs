using System.Text.Json;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;

namespace Nrm.Demonstration;

/// <summary>
/// Carries the steps of invented cases through the door, in the order of their days, as the accounts that they name. What a person at a
/// page could not do, a demonstration case does not do either: a refused step ends the preparation.
/// </summary>
internal sealed class Seeding(CaseRecords records, SeedClock clock, IReadOnlyDictionary<string, Actor> actors, DateTime nowUtc)
{
    /// <summary>Steps of different cases that share a commit.</summary>
    private const int Together = 32;

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Guid> _cases = [];

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
            foreach (var (name, id) in opened)
            {
                _cases[name] = id;
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
            await records.ExpireClocks(cancel);
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
        .SelectMany(c => c.Steps.Select((step, index) => new Dated(c, step, index == 0, nowUtc.AddDays(step.Day) - Before(c) + (BetweenSteps * index))))
        .OrderBy(d => d.At);

    /// <summary>How long before the hour of preparation a case's steps of a day begin: different for each case, the same in each run.</summary>
    private static TimeSpan Before(SeedCase of) => TimeSpan.FromMinutes(60 + (of.Case.Aggregate(7, (sum, letter) => ((sum * 31) + letter) % 400)));

    private async Task<(string Case, Guid Id)> Take(Dated dated, CancellationToken cancel)
    {
        var step = dated.Step;
        var declaration = UseCases.Find(step.Use) ?? throw new InvalidDataException($"{dated.Case.Case}: there is no use case {step.Use}.");
        var input = RelativeDates.Fill(step.Input, DateOnly.FromDateTime(nowUtc));
        var useCase = (UseCase)(input.Deserialize(declaration.Input, CaseJson.Options) ?? throw new InvalidDataException($"{dated.Case.Case}: {step.Use} without input."));
        var outcome = await records.Change(actors[step.As], dated.Opens ? null : _cases[dated.Case.Case], useCase, null, cancel);
        return outcome is Outcome<CaseChanged>.Done done
            ? (dated.Case.Case, done.Value.CaseId)
            : throw new InvalidOperationException($"{dated.Case.Case}, day {step.Day}, {step.Use} by {step.As}: {Why(outcome)}");
    }

    private static string Why(Outcome<CaseChanged> outcome) => outcome switch
    {
        Outcome<CaseChanged>.NotNow notNow => string.Join("; ", notNow.Unmet.Select(u => $"{u.Rule} {u.Sentence}")),
        Outcome<CaseChanged>.Invalid invalid => string.Join("; ", invalid.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}")),
        Outcome<CaseChanged>.Denied denied => denied.Reason,
        _ => outcome.GetType().Name,
    };

    private sealed record Dated(SeedCase Case, SeedStep Step, bool Opens, DateTime At);
}

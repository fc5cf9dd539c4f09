using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Demonstration;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.TestKit;

namespace Nrm.Web.Tests.Demonstration;

/// <summary>
/// What the accounts see when they have signed in, on different days of the week and at different hours: at one of them in the suite, at all
/// under infra/prove demonstration.
/// </summary>
public sealed class FirstScreens(ITestOutputHelper output)
{
    private static readonly string[] Starts =
    [
        "2026-11-23T00:20:00", // a Monday, soon after midnight
        "2026-12-24T16:05:00", // before days without work
        "2027-02-28T12:00:00", // a Sunday, at the end of a short month
        "2027-05-15T20:30:00", // a Saturday in summer
        "2027-10-31T01:30:00", // the night in which clocks go back
    ];

    [Fact]
    public async Task Each_account_has_a_little_late_a_little_now_and_a_week_of_work()
    {
        var some = Proof.Some(Starts, sample: 1);
        output.WriteLine(Proof.Says(some.Count, Starts.Length, "days"));
        foreach (var start in some)
        {
            await IsAsWished(start);
        }
    }

    private static async Task IsAsWished(string start)
    {
        var now = DateTime.SpecifyKind(DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        await using var demonstration = new PreparedDemonstration { At = now };
        await demonstration.InitializeAsync();
        var names = demonstration.Cases.ToDictionary(c => c.Value, c => c.Key);
        var lines = new List<string>();
        var wrong = 0;
        foreach (var user in demonstration.Users.Users)
        {
            var actor = await demonstration.As(user.UserName);
            if (await demonstration.Get<WorkLists>().Find(actor) is not Outcome<WorkList>.Done { Value: var work })
            {
                continue;
            }

            var today = DateOnly.FromDateTime(now);
            var cases = Assert.IsType<Outcome<CaseList>.Done>(await demonstration.Get<Search>().Find(actor, new CaseCriteria { PageSize = 200 })).Value.Cases;
            var (own, queue) = (Desk.Of(work.Items.Where(i => !i.Waiting), today), Desk.Of(work.Items.Where(i => i.Waiting), today));
            var states = cases.Select(c => (c.Facts.MainState, c.Facts.Tracks.GetValueOrDefault(Track.Identification).State)).Distinct().Count();
            lines.Add($"{user.UserName,-22} own {own}   queue {queue}   cases {cases.Count} in {states} states");
            if (!AsWished(user, own, queue) || (states < 3 && user.UserName is not "responder.council"))
            {
                wrong++;
                lines.Add("   ^ not as wished: " + string.Join(", ", work.Items.Where(i => i.DueOn is { } due && due <= today.AddDays(1)).Select(i => $"{(i.Waiting ? "queue " : "")}{i.Kind} {i.DueOn:MM-dd} {i.MainState} {names.GetValueOrDefault(i.CaseId)}")));
            }
        }

        Assert.True(wrong == 0, start + "\n" + string.Join('\n', lines));
    }

    private static bool AsWished(DemonstrationUser user, Desk own, Desk queue) => user.Roles[^1] switch
    {
        // Five are late for one decider where a short month ends on a Sunday.
        "support-worker" or "decider" => own is { Late: >= 2 and <= 5, Soon: >= 2 and <= 4, Week: >= 5 and <= 10 } && queue is { Late: >= 1 and <= 3, All: >= 3 },

        // A review is due on the day on which it is asked for: it is late or for today, never later.
        "second-reviewer" => own is { Late: >= 2 and <= 4, Soon: >= 2 and <= 4 } && queue.All >= 1,

        // A supervisor has no work of their own: what waits for somebody to take it is theirs to give.
        "supervisor" => queue is { Late: >= 1 and <= 4, Soon: >= 2 and <= 8 } && queue.Week + queue.Later >= 2,
        _ => own.All == 0,
    };

    private sealed record Desk(int Late, int Soon, int Week, int Later, int Undated)
    {
        public int All => Late + Soon + Week + Later + Undated;

        public static Desk Of(IEnumerable<WorkItem> items, DateOnly today)
        {
            var days = items.Select(i => i.DueOn is { } due ? due.DayNumber - today.DayNumber : int.MaxValue).ToList();
            return new Desk(days.Count(d => d < 0), days.Count(d => d is 0 or 1), days.Count(d => d is >= 2 and <= 7), days.Count(d => d is > 7 and < int.MaxValue), days.Count(d => d == int.MaxValue));
        }

        public override string ToString() => $"late {Late,2}, today and tomorrow {Soon,2}, week {Week,2}, later {Later,2}, undated {Undated,2}";
    }
}

using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;

namespace Nrm.Demonstration;

/// <summary>
/// The cases that make each account's first screen: a little that is late, a little for today and tomorrow, the week's work, and what waits in
/// the queue. Every date counts from the day of preparation, so that it is so on any day of the week.
/// </summary>
internal static class Desks
{
    public static IEnumerable<Wish> On(DateOnly today) =>
    [
        .. Queues(),
        .. Decider("decider.one", "GB", "support.one", today),
        .. Decider("decider.two", "GB", "responder.ngo", today),
        .. Decider("decider.three", "ES", "support.two", today),
        .. Reviewer("GB", "decider.two"), .. Reviewer("COE", "decider.three"),
        .. Support("responder.ngo"), .. Support("support.one"), .. Support("support.two"),
    ];

    /// <summary>
    /// Cases for the steps that are seldom taken: at the beginning and at the end of cases, and on the way home. They leave nothing late on a desk, and
    /// are drawn last: other cases stay as they are.
    /// </summary>
    public static IEnumerable<Wish> Seldom { get; } =
    [
        new(Stage.Reported, "GB", Day: 0, Age: "adult", Referrer: "responder.police"),
        new(Stage.Reported, "GB", Support: "support.one", Day: -2, Age: "adult", Referrer: "responder.police"),
        new(Stage.Met, "GB", Day: 0, Age: "adult", Referrer: "responder.police"),
        new(Stage.Met, "GB", Support: "support.one", Day: -9, Age: "adult", Referrer: "responder.police"),
        new(Stage.HelpDeclined, "GB", Support: "support.one", Day: -12, Age: "adult"),
        new(Stage.HelpEnded, "GB", Support: "support.one", Day: -75, Age: "adult"),
        new(Stage.ClosureProposed, "GB", "decider.one", "support.one", Day: -80, Age: "adult"),
        new(Stage.ReturnSafe, "GB", "decider.one", "support.one", Day: -75, Age: "adult"),
        new(Stage.ReturnPrepared, "GB", "decider.one", "support.one", Day: -78, Age: "adult"),
        new(Stage.Returned, "GB", "decider.one", "support.one", Day: -150, Age: "adult"),
    ];

    private static IEnumerable<Wish> Queues() =>
    [
        new(Stage.JustReferred, "GB", Day: -1, Age: "adult"),
        new(Stage.JustReferred, "GB", Day: 0, Age: "adult"),
        new(Stage.JustReferred, "GB", Day: 0, Age: "adult", Support: "support.two"),
        new(Stage.JustReferred, "ES", Day: -1, Age: "adult", Support: "responder.ngo"),
        new(Stage.JustReferred, "ES", Day: 0, Age: "adult", Support: "support.one"),
        new(Stage.JustReferred, "COE", Day: 0, Age: "adult"),
    ];

    private static IEnumerable<Wish> Decider(string who, string profile, string support, DateOnly today)
    {
        // Late. Where silence grants, no first decision can be: there the notices are.
        yield return new(Stage.Reflecting, profile, who, Day: -6, Left: Left.Notice);
        if (who is not "decider.two")
        {
            // The orange farm of the told cases is late with decider.two.
            yield return who is "decider.one"
                ? new(Stage.GroundsLate, profile, who, Day: -12, Age: "adult")
                : new(Stage.Reflecting, profile, who, Day: -9, Left: Left.Notice);
        }

        // Today.
        yield return new(Stage.Reflecting, profile, who, support, Day: -4, Age: "adult", Left: Left.Notice | Left.Information);
        yield return new(Stage.SentBack, profile, who, Day: -7, Age: "adult");
        yield return who is "decider.one"
            ? new(Stage.GroundsDue, profile, who, Day: -1, Age: "adult", Left: Left.Support)
            : new(Stage.GroundsDue, profile, who, Day: 0, Age: "notSure", Left: Left.Guardian);

        // The week.
        var days = DueThisWeek(profile, today);
        for (var i = 0; i < 6; i++)
        {
            yield return new(Stage.GroundsDue, profile, who, Day: days[i % days.Count], Age: i % 3 == 0 ? "child" : "adult");
        }
    }

    private static IEnumerable<Wish> Reviewer(string profile, string decider)
    {
        // A decision is proposed five days after the referral; its review is due on the same day.
        foreach (var day in new[] { -8, -6, -5, -5 })
        {
            yield return new(Stage.NegativeProposed, profile, decider, Day: day);
        }

        yield return new(Stage.NegativeProposed, profile, decider, Day: -6, Left: Left.Reviewer);
        yield return new(Stage.NegativeProposed, profile, decider, Day: -5, Left: Left.Reviewer);
        yield return new(Stage.Reconsidered, profile, decider, Day: -30, Age: "adult");
    }

    private static IEnumerable<Wish> Support(string who)
    {
        // Late.
        yield return new(Stage.ConclusivePending, "GB", Support: who, Day: -60, Reviewed: -30);
        yield return new(Stage.SupportOnly, "GB", Support: who, Day: -1, Left: Left.Needs | Left.Emergency);
        yield return new(Stage.Reflecting, "GB", Support: who, Day: -20, Left: Left.Safety);

        // Today and tomorrow; one more comes from a decider's desk.
        yield return new(Stage.Identified, "GB", Support: who, Day: -90, Reviewed: -28);
        if (who is not "support.two")
        {
            // The child of the market street came to support.two today.
            yield return new(Stage.SupportOnly, "GB", Support: who, Day: -6, Left: Left.Needs);
        }

        // The week.
        foreach (var agreed in new[] { -26, -25, -23, -22 })
        {
            yield return new(Stage.Reflecting, "GB", Support: who, Day: agreed - 6, Reviewed: agreed);
        }

        yield return new(Stage.SupportOnly, "GB", Support: who, Day: -3, Left: Left.Needs);
    }

    /// <summary>The days of referral, newest first, from which the first decision is due in two to seven days.</summary>
    private static List<int> DueThisWeek(string code, DateOnly today)
    {
        var profile = CountryProfiles.InForce(code, today);
        var length = profile.Resolve(p => p.ReasonableGroundsDeadline).Value;
        return [.. Enumerable.Range(0, 21).Select(back => -back).Where(day =>
            Clock.Due(ClockKind.C03ReasonableGrounds, length, today.AddDays(day), profile.Calendar, profile.Zone, profile.CountStartDay).DueOn.DayNumber - today.DayNumber
                is >= 2 and <= 7)];
    }
}

namespace Nrm.Demonstration;

/// <summary>How far a drawn case has come on the day of preparation.</summary>
internal enum Stage
{
    JustReferred,
    GroundsDue,
    GroundsLate,
    Reflecting,
    ReflectionEnding,
    ConclusivePending,
    Identified,
    NegativeProposed,
    SentBack,
    NegativeInWindow,
    Reconsidered,
    SupportOnly,
    Anonymous,
    Withdrawn,
    ReturnNotSafe,
    Closed,

    /// <summary>Somebody reported it, and nobody has met the person.</summary>
    Reported,

    /// <summary>After a report an adult was met who has not said yet what they want.</summary>
    Met,
    HelpDeclined,
    HelpEnded,
    ClosureProposed,
    ReturnSafe,
    ReturnPrepared,
    Returned,
}

internal static class Stages
{
    /// <summary>How many cases stand at each stage beside those of <see cref="Desks"/>: cases in which nobody is late.</summary>
    public static IReadOnlyList<(Stage Stage, int Count)> Spread { get; } =
    [
        (Stage.Reflecting, 30), (Stage.ReflectionEnding, 6), (Stage.ConclusivePending, 20), (Stage.Identified, 26), (Stage.NegativeInWindow, 7),
        (Stage.SupportOnly, 10), (Stage.Anonymous, 8), (Stage.Withdrawn, 4), (Stage.ReturnNotSafe, 4), (Stage.Closed, 6),
    ];
}

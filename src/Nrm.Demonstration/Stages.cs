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
    NegativeInWindow,
    Reconsidered,
    SupportOnly,
    Anonymous,
    Withdrawn,
    ReturnNotSafe,
}

internal static class Stages
{
    /// <summary>How many cases stand at each stage.</summary>
    public static IReadOnlyList<(Stage Stage, int Count)> Spread { get; } =
    [
        (Stage.JustReferred, 14), (Stage.GroundsDue, 26), (Stage.GroundsLate, 18), (Stage.Reflecting, 40), (Stage.ReflectionEnding, 10),
        (Stage.ConclusivePending, 20), (Stage.Identified, 28), (Stage.NegativeProposed, 8), (Stage.NegativeInWindow, 7), (Stage.Reconsidered, 5),
        (Stage.SupportOnly, 9), (Stage.Anonymous, 8), (Stage.Withdrawn, 3), (Stage.ReturnNotSafe, 4),
    ];
}

namespace Nrm.Demonstration;

/// <summary>What a drawn case shall be like, where it is not left to chance.</summary>
/// <param name="Day">The day of the first step.</param>
/// <param name="Reviewed">The day on which the plan was agreed or last reviewed: the next review is due 28 days later.</param>
/// <param name="Age">adult, child or notSure.</param>
internal sealed record Wish(
    Stage Stage, string? Profile = null, string? Decider = null, string? Support = null, int? Day = null, int? Reviewed = null, string? Age = null, Left Left = Left.Nothing,
    string? Referrer = null);

/// <summary>What was not done in a case: everything else was, so that a desk shows the work that it is meant to show and no other.</summary>
[Flags]
internal enum Left
{
    Nothing = 0,

    /// <summary>The person was not told of the decision.</summary>
    Notice = 1,

    /// <summary>No guardian was asked for.</summary>
    Guardian = 2,

    /// <summary>The period was not explained to the person.</summary>
    Information = 4,

    /// <summary>The needs were not assessed.</summary>
    Needs = 128,

    /// <summary>Nobody ticked off the help of the first hours.</summary>
    Emergency = 8,

    /// <summary>The review waits in the queue.</summary>
    Reviewer = 16,

    /// <summary>The organisation that was asked for support could not take the person.</summary>
    Support = 32,

    /// <summary>A threat was recorded three days ago, and safety was not looked at again.</summary>
    Safety = 64,
}

namespace Nrm.Casework.Cases;

/// <summary>
/// The states of T1, the identification decision (domain 2.4). They stand with the facts, since the main state and the rules of other tracks
/// read them; its steps are in Decisions.
/// </summary>
public static class IdentificationTrack
{
    extension(Track)
    {
        /// <summary>T1, the identification decision.</summary>
        public static Track Identification => new("Identification");
    }

    public const string NotStarted = nameof(NotStarted);
    public const string RGPending = nameof(RGPending);
    public const string RGNegativeProposed = nameof(RGNegativeProposed);
    public const string RGPositive = nameof(RGPositive);
    public const string RGNegative = nameof(RGNegative);
    public const string CGPending = nameof(CGPending);
    public const string CGNegativeProposed = nameof(CGNegativeProposed);
    public const string CGPositive = nameof(CGPositive);
    public const string CGNegative = nameof(CGNegative);
    public const string ReconsiderationRequested = nameof(ReconsiderationRequested);
    public const string Upheld = nameof(Upheld);
    public const string Reversed = nameof(Reversed);
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>The first decision is owed: a negative one that is only proposed decides nothing (INV-16).</summary>
    public static readonly StateGroup AwaitsFirstDecision = new(nameof(AwaitsFirstDecision), RGPending, RGNegativeProposed);

    /// <summary>The first decision was positive and the final one is owed: the person is presumed to be a victim.</summary>
    public static readonly StateGroup AwaitsFinalDecision = new(nameof(AwaitsFinalDecision), RGPositive, CGPending, CGNegativeProposed);

    /// <summary>Identification is going on (INV-04).</summary>
    public static readonly StateGroup Undecided = new(nameof(Undecided), [.. AwaitsFirstDecision.States, .. AwaitsFinalDecision.States]);

    /// <summary>A negative decision has taken effect, and was not reversed.</summary>
    public static readonly StateGroup NotRecognised = new(nameof(NotRecognised), RGNegative, CGNegative, Upheld);
}

using Nrm.Casework.Cases;

namespace Nrm.Casework.People;

/// <summary>How the person can be reached without danger (category B).</summary>
public sealed record SafeContact : PersonalData, IMarksCase
{
    public string? Channel { get; init; }

    public string? Value { get; init; }

    public string? SafeToWrite { get; init; }

    public string? SafeToCall { get; init; }

    public string? Times { get; init; }

    /// <summary>Why this revision differs from the one before.</summary>
    public string? ChangeReason { get; init; }

    CaseFacts IMarksCase.Mark(CaseFacts facts) => facts with { DoNotPhone = !IsSafe(SafeToCall), DoNotWrite = !IsSafe(SafeToWrite) };

    /// <summary>What was not said to be safe is not safe: not asked, refused and not known are a no (WHO ethical and safety recommendations 2003).</summary>
    public static bool IsSafe(string? answer) => answer is "yes";
}

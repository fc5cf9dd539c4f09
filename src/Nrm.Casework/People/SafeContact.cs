using Nrm.Casework.Cases;

namespace Nrm.Casework.People;

/// <summary>How the person can be reached without danger (category B).</summary>
public sealed record SafeContact : PersonalData, IMarksCase
{
    [OneOf(typeof(CodeLists), nameof(CodeLists.Channel)), Optional]
    public string? Channel { get; init; }

    [Line, Optional]
    public string? Value { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo)), Optional]
    public string? SafeToWrite { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo)), Optional]
    public string? SafeToCall { get; init; }

    [Line, Optional]
    public string? Times { get; init; }

    /// <summary>Why this revision differs from the one before.</summary>
    [Line(PassageAttribute.Reason), Optional]
    public string? ChangeReason { get; init; }

    CaseFacts IMarksCase.Mark(CaseFacts facts) => facts with { DoNotPhone = !IsSafe(SafeToCall), DoNotWrite = !IsSafe(SafeToWrite) };

    /// <summary>What was not said to be safe is not safe: not asked, refused and not known are a no (WHO ethical and safety recommendations 2003).</summary>
    public static bool IsSafe(string? answer) => answer is "yes";

    /// <summary>Whether a field of it has this name, as in JSON.</summary>
    public static bool HasField(string name) => Fields.Of(typeof(SafeContact)).Any(f => f.Name == name);
}

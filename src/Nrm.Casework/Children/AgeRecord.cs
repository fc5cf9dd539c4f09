namespace Nrm.Casework.Children;

/// <summary>The result of an age assessment. A refusal is an answer of its own and proves nothing (CM/Rec(2022)22).</summary>
public enum AgeResult
{
    Adult,
    Child,
    Inconclusive,
    Refused,
}

/// <summary>One age assessment, offered or done (category C; domain 2.4 T4).</summary>
public sealed record AgeRecord : PersonalData
{
    public required string Method { get; init; }

    public required AgeResult Result { get; init; }

    /// <summary>True when nothing can change the result any more but an appeal.</summary>
    public required bool Final { get; init; }

    public required bool AppealOpen { get; init; }

    public string? Margin { get; init; }

    public string? Note { get; init; }

    public required DateOnly On { get; init; }

    public required Guid By { get; init; }
}

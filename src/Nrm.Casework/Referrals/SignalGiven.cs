namespace Nrm.Casework.Referrals;

/// <summary>A report before anybody has met the person (category D; domain 3.1).</summary>
public sealed record SignalGiven : PersonalData
{
    public string? Channel { get; init; }

    public string? ReporterKind { get; init; }

    /// <summary>Where; as near as the report says.</summary>
    public string? Place { get; init; }

    public int? Persons { get; init; }

    public string? ChildrenAmong { get; init; }

    /// <summary>What was seen or heard, by roles and without names.</summary>
    public string? Narrative { get; init; }
}

namespace Nrm.Casework.Referrals;

/// <summary>A report before anybody has met the person (category D; domain 3.1).</summary>
public sealed record SignalGiven : PersonalData
{
    [OneOf(typeof(CodeLists), nameof(CodeLists.SignalChannel)), Optional]
    public string? Channel { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.ReporterKind)), Optional]
    public string? ReporterKind { get; init; }

    /// <summary>Where; as near as the report says.</summary>
    [Line, Optional]
    public string? Place { get; init; }

    [Whole(1, 10_000, "Between 1 and 10,000 people."), Optional]
    public int? Persons { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.YesNo)), Optional]
    public string? ChildrenAmong { get; init; }

    /// <summary>What was seen or heard, by roles and without names.</summary>
    [Passage(PassageAttribute.Account), Needed("Say what was seen or heard.")]
    public string? Narrative { get; init; }
}

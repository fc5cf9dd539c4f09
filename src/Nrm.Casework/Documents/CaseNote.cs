namespace Nrm.Casework.Documents;

/// <summary>One note of the support file (category Notes): deciders do not read it.</summary>
public sealed record CaseNote : PersonalData
{
    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The legal date that the note is about, when it is not the day of writing.</summary>
    public DateOnly? About { get; init; }
}

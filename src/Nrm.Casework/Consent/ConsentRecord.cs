namespace Nrm.Casework.Consent;

/// <summary>One consent given, refused or withdrawn, with what was explained (domain 3.10; category K).</summary>
public sealed record ConsentRecord : PersonalData
{
    public required string Purpose { get; init; }

    /// <summary>yes, no, notAsked, refused or withdrawn.</summary>
    public required string Answer { get; init; }

    public string? Recipient { get; init; }

    public IReadOnlyList<string>? Sections { get; init; }

    public string? InformationVersion { get; init; }

    public string? Language { get; init; }

    public string? GivenHow { get; init; }

    public string? Interpreter { get; init; }

    public string? ViewsOfTheChild { get; init; }

    /// <summary>In the words of whoever recorded it: a reason given, an effect explained.</summary>
    public string? Note { get; init; }
}

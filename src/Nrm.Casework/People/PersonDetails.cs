namespace Nrm.Casework.People;

/// <summary>Identity (category A). Nothing is forced: no full name, birth date or nationality (domain 3).</summary>
public sealed record PersonDetails : PersonalData
{
    /// <summary>As the person writes it, in any script.</summary>
    public string? FullName { get; init; }

    /// <summary>In Latin letters, as in documents.</summary>
    public string? LatinName { get; init; }

    /// <summary>A neutral word by which the case is spoken of; never initials.</summary>
    public string? CodeName { get; init; }

    public IReadOnlyList<string>? OtherNames { get; init; }

    public Answer<PartialDate>? DateOfBirth { get; init; }

    public string? Gender { get; init; }

    /// <summary>ISO 3166 alpha-2, "stateless", or one of the missing codes.</summary>
    public IReadOnlyList<string>? Nationalities { get; init; }

    /// <summary>ISO 639-3.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    public bool? InterpreterNeeded { get; init; }

    /// <summary>Why this revision differs from the one before.</summary>
    public string? ChangeReason { get; init; }
}

namespace Nrm.Casework.People;

/// <summary>Identity (category A). Nothing is forced: no full name, birth date or nationality (domain 3).</summary>
public sealed record PersonDetails : PersonalData
{
    /// <summary>As the person writes it, in any script.</summary>
    [Line, Optional, Covered]
    public string? FullName { get; init; }

    /// <summary>In Latin letters, as in documents.</summary>
    [Line, Optional, Covered]
    public string? LatinName { get; init; }

    /// <summary>A neutral word by which the case is spoken of; never initials.</summary>
    [Line(60), Optional]
    public string? CodeName { get; init; }

    [Lines(20, longest: 300), Optional, Covered]
    public IReadOnlyList<string>? OtherNames { get; init; }

    [Day(DateMeaning.Birth), Optional, Covered]
    public Answer<PartialDate>? DateOfBirth { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Gender)), Optional]
    public string? Gender { get; init; }

    /// <summary>ISO 3166 alpha-2, "stateless", or one of the missing codes.</summary>
    [Country, Few(10), Optional]
    public IReadOnlyList<string>? Nationalities { get; init; }

    /// <summary>ISO 639-3.</summary>
    [Language, Few(20), Optional]
    public IReadOnlyList<string>? Languages { get; init; }

    [YesNo, Optional]
    public bool? InterpreterNeeded { get; init; }

    /// <summary>Why this revision differs from the one before.</summary>
    [Line(PassageAttribute.Reason), Optional]
    public string? ChangeReason { get; init; }

    /// <summary>Whether a field of it has this name, as in JSON.</summary>
    public static bool HasField(string name) => Fields.Of(typeof(PersonDetails)).Any(f => f.Name == name);
}

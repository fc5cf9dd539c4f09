namespace Nrm.Casework.Safety;

/// <summary>Where the person is (category F). Never outside the direct care chain, never in a letter, export, notice or log (INV-20).</summary>
public sealed record Whereabouts : PersonalData
{
    [OneOf(typeof(SafetyCodes), nameof(SafetyCodes.Accommodation)), Optional]
    public string? Kind { get; init; }

    [Line, Needed("Record where the person is.")]
    public string? Address { get; init; }

    [Day(DateMeaning.Past), Optional]
    public DateOnly? Since { get; init; }

    [Passage, Optional]
    public string? Note { get; init; }

    /// <summary>Whether a field of it has this name, as in JSON.</summary>
    public static bool HasField(string name) => Fields.Of(typeof(Whereabouts)).Any(f => f.Name == name);
}

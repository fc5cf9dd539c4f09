namespace Nrm.Casework.Screening;

/// <summary>
/// What a screening suggests, in rising order. There is no value for "not a victim" and there will be none: lists may
/// raise a concern and never lower one (INV-15).
/// </summary>
public enum ScreeningSuggestion
{
    /// <summary>Nothing on the lists was seen or said. That says little.</summary>
    ListsAreSilent,

    /// <summary>Something was seen or said; no combination of dimensions is reached.</summary>
    IndicationsPresent,

    /// <summary>Exploitative conditions of work alone.</summary>
    LabourRightsConcern,

    /// <summary>Exploitative conditions with other dimensions, short of the full combination.</summary>
    ExploitationWithOtherSigns,

    /// <summary>A child in exploitative conditions; any act, such as harbouring, makes it trafficking.</summary>
    ExploitationOfAChild,

    /// <summary>Deceptive recruitment with exploitative conditions, without coercion at destination.</summary>
    DeceptionWithExploitation,

    /// <summary>The full combination for the age group.</summary>
    TraffickingIndicated,
}

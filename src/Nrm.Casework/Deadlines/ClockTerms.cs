namespace Nrm.Casework.Deadlines;

/// <summary>What a clock is, in words for a caseworker and a lawyer.</summary>
/// <param name="Kind">The clock.</param>
/// <param name="Code">Its number in the domain reference, for example <c>C03</c>.</param>
/// <param name="Label">A neutral label: it names no victim status, so that it may stand in a list or a notice.</param>
/// <param name="StartsOn">The event that starts it.</param>
/// <param name="OnExpiry">What happens at the end. Expiry raises a task; it never takes protection away.</param>
/// <param name="Protects">True when the running period itself protects the person, so that longer is better (INV-34).</param>
/// <param name="Holiday">What a holiday at the end does.</param>
/// <param name="HolidayReason">Why, in a sentence.</param>
public sealed record ClockTerms(
    ClockKind Kind,
    string Code,
    string Label,
    string StartsOn,
    string OnExpiry,
    bool Protects,
    HolidayRule Holiday,
    string HolidayReason)
{
    /// <summary>Why the clock of a duty stays on its day.</summary>
    public const string DutyStays = "A duty of the authority is never put off by a holiday.";
}

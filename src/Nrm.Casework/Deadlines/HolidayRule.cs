namespace Nrm.Casework.Deadlines;

/// <summary>
/// What a day off does to the last day of a clock. One principle: a deadline that ends on a holiday moves in the
/// person's favour only. Saturdays and Sundays count as days off.
/// </summary>
public enum HolidayRule
{
    /// <summary>The end protects the person, or is a time the person may use: it moves to the next working day.</summary>
    MovesLater,

    /// <summary>
    /// The end is a duty of an authority, or lets something happen to the person once it is stale: it stays on its day.
    /// Later would be against the person; earlier would take time away that the law gives.
    /// </summary>
    StaysOnTheDay,
}

namespace Nrm.Casework.Kernel;

/// <summary>What a date says, and so which days it can mean (INV-55).</summary>
public enum DateMeaning
{
    /// <summary>Something that has happened: not after today.</summary>
    Past,

    /// <summary>Something that is meant to happen, or may have: any day of a lifetime before or after today.</summary>
    Plan,

    /// <summary>Somebody's birth: not after today, and within the span of a life.</summary>
    Birth,
}

/// <summary>Whether a date can be meant. Pages, calls and imports ask here, so that none takes what another refuses.</summary>
public static class PlausibleDate
{
    /// <summary>Nobody is known to have lived longer by much; what lies further back was typed wrongly.</summary>
    public const int LongestLife = 120;

    public const string AfterToday = "Enter a date that is not after today.";
    public const string TooLongAgo = "Enter a date within the last 120 years.";
    public const string TooFar = "Enter a date within the next 120 years.";

    /// <summary>The sentence about a date that cannot be meant; null for one that can. Of a year or a month, one day that can be meant is enough.</summary>
    public static string? Wrong(PartialDate date, DateMeaning meaning, DateOnly today) =>
        date.Latest < today.AddYears(-LongestLife) ? TooLongAgo
        : meaning is DateMeaning.Plan ? (date.Earliest > today.AddYears(LongestLife) ? TooFar : null)
        : date.Earliest > today ? AfterToday : null;
}

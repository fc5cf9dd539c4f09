namespace Nrm.Records.Staff;

/// <summary>More passwords wait to be checked than the program takes on: nothing was checked, counted or entered. The request is answered 503 with Retry-After.</summary>
public sealed class PasswordsBusyException() : Exception("Too many passwords wait to be checked.")
{
    /// <summary>By then what waited is worked off.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(5);
}

using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Failures in a row lock an account, longer each time: guessing a code of six digits is not worth the wait.</summary>
internal static class LockOut
{
    public static bool IsLocked(StaffAccount account, DateTime now) => account.LockoutEnd is { } end && end.UtcDateTime > now;

    public static void Count(StaffAccount account, StaffOptions options, DateTime now)
    {
        if (++account.AccessFailedCount < options.FailuresToLock)
        {
            return;
        }

        account.AccessFailedCount = 0;
        account.LockoutEnd = new DateTimeOffset(now + Length(account.Lockouts, options));
        account.Lockouts++;
    }

    public static void Forget(StaffAccount account) => (account.AccessFailedCount, account.Lockouts, account.LockoutEnd) = (0, 0, null);

    /// <param name="earlier">Lock-outs since the last sign-in.</param>
    public static TimeSpan Length(int earlier, StaffOptions options) =>
        TimeSpan.FromSeconds(Math.Min(options.FirstLock.TotalSeconds * Math.Pow(2, earlier), options.LongestLock.TotalSeconds));
}

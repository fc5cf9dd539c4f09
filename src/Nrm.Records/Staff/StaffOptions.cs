using Nrm.Records.Persistence;

namespace Nrm.Records.Staff;

/// <summary>Limits of accounts and sessions. The defaults are those of docs/identity.md; tests lower the cost of a hash, nothing else may.</summary>
public sealed record StaffOptions
{
    /// <summary>PBKDF2 with HMAC-SHA-512 rounds of a new password hash.</summary>
    public int HashIterations { get; init; } = 600_000;

    /// <summary>A session not used for so long is over.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A session is over after this, used or not.</summary>
    public TimeSpan AbsoluteLimit { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Failures in a row that lock an account.</summary>
    public int FailuresToLock { get; init; } = 5;

    /// <summary>The first lock-out; each one that follows without a sign-in between lasts twice as long, at most <see cref="LongestLock"/>.</summary>
    public TimeSpan FirstLock { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan LongestLock { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An invitation can be used for so long.</summary>
    public TimeSpan InvitationLimit { get; init; } = TimeSpan.FromHours(72);

    /// <summary>Demonstration accounts may sign in. Never set outside demonstration mode.</summary>
    public bool Demonstration { get; init; }

    /// <summary>
    /// A sign-in code may be used again within its life, so that a script can sign several clients in at once. Only in demonstration mode:
    /// elsewhere the accounts cannot be used.
    /// </summary>
    public bool AllowCodeReuse { get; init; }

    /// <summary>When a session ends that is not used again from now on.</summary>
    internal DateTime EndOf(SessionRow session, DateTime now) => now + IdleLimit < session.ExpiresAt ? now + IdleLimit : session.ExpiresAt;

    /// <exception cref="InvalidOperationException">A limit that would be none, or what only a demonstration may have.</exception>
    internal StaffOptions Checked()
    {
        if (AllowCodeReuse && !Demonstration)
        {
            throw new InvalidOperationException("Sign-in codes are used once; only a demonstration takes them again.");
        }

        return IdleLimit > TimeSpan.Zero && AbsoluteLimit >= IdleLimit && FailuresToLock > 0 && HashIterations > 0
            && FirstLock > TimeSpan.Zero && LongestLock >= FirstLock && InvitationLimit > TimeSpan.Zero
            ? this
            : throw new InvalidOperationException("A limit of accounts or sessions is none.");
    }
}

namespace Nrm.Records;

/// <summary>What an invitation lets its holder renew.</summary>
public enum InvitationFor
{
    /// <summary>A new account: password and second factor.</summary>
    Account,

    /// <summary>The password; the second factor that stands is asked for.</summary>
    Password,

    /// <summary>The second factor; the password that stands is asked for.</summary>
    SecondFactor,
}

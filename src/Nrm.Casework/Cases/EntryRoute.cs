namespace Nrm.Casework.Cases;

/// <summary>How the case came to be, and how far it came before identification started (M01-M06).</summary>
public enum EntryRoute
{
    /// <summary>A report; nobody has met the person yet.</summary>
    Signal,

    /// <summary>Contact is made; referral is not yet decided.</summary>
    Screening,

    /// <summary>An adult declined referral; the body's duty to notify is met without identity (M04).</summary>
    AnonymousNotification,

    /// <summary>An adult wants help only (M05).</summary>
    SupportOnly,

    /// <summary>Referred to the deciding authority (M03, M06).</summary>
    Referral,
}

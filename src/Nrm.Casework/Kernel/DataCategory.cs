namespace Nrm.Casework.Kernel;

/// <summary>
/// Data categories of domain 8.1 that exist here, by letter; each has a key of its own under the case key. Assistance, Safety and
/// Notes are ours (decision 0003): the letters have no place for a plan, a risk or a note that a decider should not read.
/// </summary>
public enum DataCategory
{
    /// <summary>A: identity.</summary>
    Person,

    /// <summary>B: safe contact.</summary>
    Contact,

    /// <summary>C: decisions and their reasons.</summary>
    Decisions,

    /// <summary>D: account of exploitation, indicators, the referrer's words.</summary>
    Account,

    /// <summary>E: health.</summary>
    Health,

    /// <summary>F: where the person is.</summary>
    Location,

    /// <summary>K: consents.</summary>
    Consent,

    /// <summary>Needs and plan.</summary>
    Assistance,

    /// <summary>Threats, safety measures and return-risk assessments.</summary>
    Safety,

    /// <summary>Case notes.</summary>
    Notes,
}

namespace Nrm.Casework.Profiles;

/// <summary>What it means that an authority let its deadline pass. It can never mean a refusal.</summary>
public enum SilenceMeans
{
    /// <summary>The delay is escalated; the person's position stays as it is.</summary>
    Escalation,

    /// <summary>The decision counts as granted.</summary>
    Granted,
}

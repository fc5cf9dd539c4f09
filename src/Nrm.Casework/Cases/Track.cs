namespace Nrm.Casework.Cases;

/// <summary>The parallel tracks of a case (domain 2.4). Each is its own state machine; a track reads another only through named rules.</summary>
public enum Track
{
    /// <summary>T1, the identification decision.</summary>
    Identification,

    /// <summary>T2, the recovery and reflection period.</summary>
    Reflection,

    /// <summary>T3, assistance.</summary>
    Assistance,

    /// <summary>T7, return-risk and return.</summary>
    Return,
}

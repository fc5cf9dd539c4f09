namespace Nrm.Casework.Profiles;

/// <summary>
/// The event that starts the reflection period. An earlier event never takes away the later one: a period that has not
/// started by the positive reasonable-grounds decision starts then (CETS 197 art. 13).
/// </summary>
public enum ReflectionStart
{
    /// <summary>Reasonable grounds to believe that the person is a victim.</summary>
    ReasonableGrounds,

    /// <summary>The slightest indication, before any decision.</summary>
    Detection,

    /// <summary>An application, for example by an investigator or a social board.</summary>
    Application,

    /// <summary>Formal identification.</summary>
    FormalIdentification,

    /// <summary>The break from the exploiters' influence.</summary>
    BreakFromInfluence,
}

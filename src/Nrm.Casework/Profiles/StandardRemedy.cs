namespace Nrm.Casework.Profiles;

/// <summary>What the person can do against a negative decision, where the decider writes nothing else (INV-17): within the time that the country's profile gives.</summary>
public static class StandardRemedy
{
    public static Said Of(CountryProfile profile) =>
        profile.Resolve(p => p.ReconsiderationWindow) is { HasValue: true } window
            ? new Said("You can ask for this decision to be looked at again, by somebody who did not take it, within {0} of being told. Later is possible with a reason. Your support organisation or a lawyer can ask for you, and it costs nothing.", window.Value)
            : "You can ask for this decision to be looked at again, by somebody who did not take it. Your support organisation or a lawyer can ask for you, and it costs nothing.";
}

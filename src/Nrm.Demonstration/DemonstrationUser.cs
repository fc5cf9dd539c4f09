namespace Nrm.Demonstration;

/// <summary>An invented account, as `demo-users.json` shows it to whoever tries the program.</summary>
/// <param name="TotpSecret">Base32, random for each installation.</param>
/// <param name="OrganisationKind">Kebab-case, as in the API.</param>
/// <param name="Roles">Kebab-case, as in the API.</param>
public sealed record DemonstrationUser(
    string UserName, string DisplayName, string Password, string TotpSecret, string Organisation, string OrganisationKind, IReadOnlyList<string> Roles)
{
    /// <summary>What the account may do, in one English sentence.</summary>
    public string MayDo() => DemonstrationRoles.MayDo(Roles);

    /// <summary>The code that its authenticator app would show now.</summary>
    /// <param name="clock">The real clock: codes follow it, whatever day the program believes it is.</param>
    public string CodeNow(TimeProvider clock) => AuthenticatorCode.At(TotpSecret, clock.GetUtcNow());
}

namespace Nrm.Casework.Profiles;

/// <summary>The ground on which a residence permit may be given (CETS 197 art. 14).</summary>
public enum PermitRoute
{
    PersonalSituation,
    Cooperation,
}

namespace Nrm.Casework.Reflection;

/// <summary>
/// Why a period ends before its time. The list is closed: refusing to co-operate, contradictory statements, leaving a shelter or an
/// asylum claim are not in it (CETS 197 art. 13(3); domain 2.4 T2).
/// </summary>
public enum ReflectionEndGround
{
    PersonAsked,
    VoluntaryRenewedContact,
    PublicOrder,
    ImproperClaim,
}

namespace Nrm.Casework.Cases;

/// <summary>What the referrer answered to "is the person under 18?".</summary>
public enum AgeAnswer
{
    Adult,
    Child,
    NotSure,
}

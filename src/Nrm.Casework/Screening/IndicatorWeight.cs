namespace Nrm.Casework.Screening;

/// <summary>The strength of an indicator in a set.</summary>
public enum IndicatorWeight
{
    Weak,
    Medium,
    Strong,
}

namespace Nrm.Casework.Returns;

/// <summary>The level of one item of risk, in rising order.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
    Immediate,
}

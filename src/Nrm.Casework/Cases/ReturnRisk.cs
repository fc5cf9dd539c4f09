namespace Nrm.Casework.Cases;

/// <summary>The result of a return-risk assessment. Unknown has the effect of not safe for every organised return (INV-10).</summary>
public enum ReturnRisk
{
    Safe,
    NotSafe,
    Unknown,
}

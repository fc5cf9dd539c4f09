namespace Nrm.Casework.Returns;

/// <summary>An answer to one of the four questions. Whether "yes" is good or adverse depends on the question.</summary>
public enum RiskAnswer
{
    No,
    Yes,
    Unknown,
}

namespace Nrm.Records;

/// <summary>How what was attempted ended. The numbers are part of the canonical encoding and never change.</summary>
public enum AuditOutcome
{
    Allowed = 1,
    Denied = 2,
    Failed = 3,
}

namespace Nrm.Casework.Kernel;

/// <summary>Roles of staff (domain 2.3, 8.2). API codes are kebab-case. A role not named in a table is denied there.</summary>
public enum Role
{
    FirstResponder,
    SupportWorker,
    Decider,
    SecondReviewer,
    Supervisor,
    ImmigrationEnforcement,
    Administrator,
}

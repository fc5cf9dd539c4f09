using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Records.Staff;

/// <summary>
/// Accounts, sign-in and sessions of staff: the only way to them. Second factor always; every sign-in, refused or not, and every act on
/// an account is entered in the audit log in the same commit. Throws <see cref="Audit.AuditUnavailableException"/> where that cannot be done.
/// </summary>
public sealed class StaffAccounts
{
    /// <summary>The operator at the machine (the tool, the demonstration): may administer accounts, sees no case.</summary>
    public static Actor Operator { get; } = new(new Guid("0f000000-0000-7000-8000-000000000001"), Guid.Empty, OrganisationKind.Operator, new HashSet<Role> { Role.Administrator });

    /// <summary>Null for every refusal, whatever the reason; the reason is in the audit log.</summary>
    public Task<NewSession?> SignIn(string userName, string password, string code, string? userAgent = null, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    /// <summary>Null when the token is of no running session.</summary>
    public Task<SignedIn?> Authenticate(string token, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<IReadOnlyList<SessionLine>> Sessions(Actor actor, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task SignOut(Actor actor, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Guid>> EndSession(Actor actor, Guid sessionId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Guid>> EndAll(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<Outcome<IReadOnlyList<StaffLine>>> List(Actor actor, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Invited>> Create(Actor actor, NewStaff staff, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Guid>> SetRoles(Actor actor, Guid staffId, IReadOnlySet<Role> roles, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Guid>> Disable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Guid>> Enable(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Invited>> ResetPassword(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<Outcome<Invited>> ResetSecondFactor(Actor actor, Guid staffId, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>NotFound for every invitation that does not work.</summary>
    public Task<Outcome<Enrolled>> Enrol(Enrolment enrolment, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();
    /// <summary>An account with password and factor, at once: demonstration and tests of the host only (marked Demonstration in the database).</summary>
    public Task<Enrolled> CreateForDemonstration(NewStaff staff, string password, CancellationToken cancel = default) => throw new NotImplementedException();
    public Task<bool> HasDemonstrationAccounts(CancellationToken cancel = default) => throw new NotImplementedException();
}

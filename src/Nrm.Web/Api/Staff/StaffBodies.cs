using Nrm.Casework.Access;
using Nrm.Records.Staff;

namespace Nrm.Web.Api.Staff;

/// <param name="Code">Six digits of the authenticator app.</param>
public sealed record SignInBody(string UserName, string Password, string Code);

/// <param name="ExpiresAt">At the latest; sooner when it is not used.</param>
public sealed record SignedInBody(string AccessToken, DateTime ExpiresAt);

public sealed record MeBody(
    Guid StaffId, string UserName, string DisplayName, OwnOrganisationBody Organisation, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions,
    DateTime ExpiresAt, IReadOnlyList<SessionLine> Sessions)
{
    public static MeBody From(SignedIn who, IReadOnlyList<SessionLine> sessions) => new(
        who.Actor.StaffId, who.UserName, who.DisplayName, new OwnOrganisationBody(who.Organisation.Id, who.Organisation.Name, Codes.Of(who.Organisation.Kind)),
        [.. who.Actor.Roles.Order().Select(r => Codes.Of(r))],
        [.. Enum.GetValues<Permission>().Where(p => Casework.Access.Permissions.Of(p).Any(who.Actor.Is)).Select(p => Codes.Of(p))],
        who.ExpiresAt, sessions);
}

public sealed record OwnOrganisationBody(Guid Id, string Name, string Kind);

public sealed record NewPasswordBody(string Password, string Code, string NewPassword);

public sealed record ProofBody(string Password, string Code);

/// <param name="Password">The new one; where only the second factor is renewed, the one that stands.</param>
/// <param name="Code">Where only the password is renewed: of the second factor that stands.</param>
public sealed record InvitationBody(string Invitation, string Password, string? Code = null);

/// <param name="TotpSecret">Base32; shown this once.</param>
public sealed record EnrolledBody(string UserName, string? TotpSecret, string? OtpAuthUri)
{
    public static EnrolledBody From(Enrolled enrolled) => new(enrolled.UserName, enrolled.TotpSecret, enrolled.OtpAuthUri);
}

public sealed record NewStaffBody(string UserName, string DisplayName, Guid OrganisationId, IReadOnlyList<string> Roles);

public sealed record RolesBody(IReadOnlyList<string> Roles);

/// <param name="Invitation">Shown this once, to be handed to the person.</param>
public sealed record InvitedBody(Guid StaffId, string UserName, string For, string Invitation, DateTime ExpiresAt)
{
    public static InvitedBody From(Invited invited) => new(invited.StaffId, invited.UserName, Codes.Of(invited.For), invited.Invitation, invited.ExpiresAt);
}

public sealed record StaffBody(
    Guid StaffId, string UserName, string DisplayName, Guid OrganisationId, IReadOnlyList<string> Roles, bool Enrolled, bool Disabled, DateTime? LockedUntil, int Sessions)
{
    public static StaffBody From(StaffLine line) => new(
        line.Id, line.UserName, line.DisplayName, line.OrganisationId, [.. line.Roles.Select(r => Codes.Of(r))], line.Enrolled, line.Disabled, line.LockedUntil, line.Sessions);
}

public sealed record StaffListBody(IReadOnlyList<StaffBody> Staff);

using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Staff;

/// <summary>Accounts of others. Anybody signed in may ask; who is no administrator is refused behind the door, and that is recorded.</summary>
public static class AdministrationEndpoints
{
    private delegate Task<Outcome<T>> Act<TVerb, T>(TVerb verb, HttpContext context, Guid staffId, CancellationToken cancel);

    public static void MapStaffAdministration(this IEndpointRouteBuilder api)
    {
        var staff = api.MapGroup("").RequireAuthorization(Policies.Staff);
        staff.MapGet("/staff", List).WithName("list-staff").Produces<StaffListBody>();
        staff.MapPost("/staff", Create).WithName("create-staff").Takes(typeof(NewStaffBody)).Produces<InvitedBody>(StatusCodes.Status201Created);
        staff.MapPut("/staff/{staffId:guid}/roles", SetRoles).WithName("set-staff-roles").Takes(typeof(RolesBody)).Produces(StatusCodes.Status204NoContent);
        Map<Administration, Guid>(staff, "disable", "disable-staff", (a, c, id, stop) => a.Disable(Caller.Of(c), id, c.TraceIdentifier, stop));
        Map<Administration, Guid>(staff, "enable", "enable-staff", (a, c, id, stop) => a.Enable(Caller.Of(c), id, c.TraceIdentifier, stop));
        Map<Administration, Guid>(staff, "unlock", "unlock-staff", (a, c, id, stop) => a.Unlock(Caller.Of(c), id, c.TraceIdentifier, stop));
        Map<Sessions, Guid>(staff, "end-sessions", "end-staff-sessions", (a, c, id, stop) => a.EndAll(Caller.Of(c), id, c.TraceIdentifier, stop));
        Map<Resets, Invited>(staff, "reset-password", "reset-password", (a, c, id, stop) => a.Password(Caller.Of(c), id, c.TraceIdentifier, stop));
        Map<Resets, Invited>(staff, "reset-second-factor", "reset-second-factor", (a, c, id, stop) => a.SecondFactor(Caller.Of(c), id, c.TraceIdentifier, stop));
    }

    private static void Map<TVerb, T>(RouteGroupBuilder staff, string act, string name, Act<TVerb, T> carryOut) where TVerb : class
    {
        var endpoint = staff.MapPost($"/staff/{{staffId:guid}}/{act}", async (HttpContext context, Guid staffId, TVerb verb, CancellationToken cancel) =>
            Answer.From(await carryOut(verb, context, staffId, cancel), done => done is Invited invited ? Answer.Json(InvitedBody.From(invited)) : Results.NoContent()))
            .WithName(name);
        _ = typeof(T) == typeof(Invited) ? endpoint.Produces<InvitedBody>() : endpoint.Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> List(HttpContext context, StaffDirectory accounts, CancellationToken cancel) =>
        Answer.From(await accounts.List(Caller.Of(context), context.TraceIdentifier, cancel),
            lines => Answer.Json(new StaffListBody([.. lines.Select(StaffBody.From)])));

    private static async Task<IResult> Create(HttpContext context, NewAccounts accounts, CancellationToken cancel)
    {
        var body = await JsonBody.Read<NewStaffBody>(context, cancel);
        var staff = new NewStaff(body.UserName, body.DisplayName, body.OrganisationId, RolesOf(body.Roles));
        return Answer.From(await accounts.Create(Caller.Of(context), staff, context.TraceIdentifier, cancel),
            invited => Answer.Json(InvitedBody.From(invited), StatusCodes.Status201Created));
    }

    private static async Task<IResult> SetRoles(HttpContext context, Guid staffId, Administration accounts, CancellationToken cancel)
    {
        var body = await JsonBody.Read<RolesBody>(context, cancel);
        return Answer.From(await accounts.SetRoles(Caller.Of(context), staffId, RolesOf(body.Roles), context.TraceIdentifier, cancel), _ => Results.NoContent());
    }

    private static HashSet<Role> RolesOf(IReadOnlyList<string> codes) =>
        [.. codes.Select(code => Codes.Parse<Role>(code) ?? throw InputRefusedException.At("roles", "There is no such role."))];
}

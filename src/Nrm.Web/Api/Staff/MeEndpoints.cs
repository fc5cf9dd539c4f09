using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Staff;

/// <summary>The caller's own account and sessions.</summary>
public static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("").RequireAuthorization(Policies.Staff);
        me.MapGet("/me", Read).WithName("me").Produces<MeBody>();
        me.MapDelete("/me/sessions/{sessionId:guid}", EndSession).WithName("end-own-session").Produces(StatusCodes.Status204NoContent);
        me.MapPost("/me/sessions/end-all", EndAll).WithName("end-own-sessions").Produces(StatusCodes.Status204NoContent);
        me.MapPost("/me/password", ChangePassword).WithName("change-password").WithMetadata(new SignInLimitAttribute())
            .Takes(typeof(NewPasswordBody)).Produces(StatusCodes.Status204NoContent);
        me.MapPost("/me/second-factor", RenewSecondFactor).WithName("renew-second-factor").WithMetadata(new SignInLimitAttribute())
            .Takes(typeof(ProofBody)).Produces<EnrolledBody>();
    }

    private static async Task<IResult> Read(HttpContext context, Sessions sessions, CancellationToken cancel)
    {
        var who = context.Features.Get<SignedIn>()!;
        return Answer.Json(MeBody.From(who, await sessions.List(who.Actor, context.TraceIdentifier, cancel)));
    }

    private static async Task<IResult> EndSession(HttpContext context, Guid sessionId, Sessions sessions, CancellationToken cancel) =>
        Answer.From(await sessions.End(Caller.Of(context), sessionId, context.TraceIdentifier, cancel), _ => Results.NoContent());

    private static async Task<IResult> EndAll(HttpContext context, Sessions sessions, CancellationToken cancel)
    {
        var actor = Caller.Of(context);
        return Answer.From(await sessions.EndAll(actor, actor.StaffId, context.TraceIdentifier, cancel), _ => Results.NoContent());
    }

    private static async Task<IResult> ChangePassword(HttpContext context, Credentials credentials, CancellationToken cancel)
    {
        var body = await JsonBody.Read<NewPasswordBody>(context, cancel);
        var outcome = await credentials.ChangePassword(Caller.Of(context), body.Password, body.Code, body.NewPassword, context.TraceIdentifier, cancel);
        return Answer.From(outcome, _ => Results.NoContent());
    }

    private static async Task<IResult> RenewSecondFactor(HttpContext context, Credentials credentials, CancellationToken cancel)
    {
        var body = await JsonBody.Read<ProofBody>(context, cancel);
        var outcome = await credentials.RenewSecondFactor(Caller.Of(context), body.Password, body.Code, context.TraceIdentifier, cancel);
        return Answer.From(outcome, enrolled => Answer.Json(EnrolledBody.From(enrolled)));
    }
}

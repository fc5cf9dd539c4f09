using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Staff;

/// <summary>How a session begins and ends, and how an account is finished. One answer to whatever is wrong with what was typed.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sign-in", SignIn).WithName("sign-in").AllowAnonymous().WithMetadata(new SignInLimitAttribute())
            .Takes(typeof(SignInBody)).Produces<SignedInBody>();
        api.MapPost("/enrol", Enrol).WithName("enrol").AllowAnonymous().WithMetadata(new SignInLimitAttribute())
            .Takes(typeof(InvitationBody)).Produces<EnrolledBody>();
        api.MapPost("/sign-out", SignOut).WithName("sign-out").RequireAuthorization(Policies.Staff).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> SignIn(HttpContext context, SignIns signIns, CancellationToken cancel)
    {
        var body = await JsonBody.Read<SignInBody>(context, cancel);
        var session = await signIns.SignIn(
            body.UserName, body.Password, body.Code, context.Request.Headers.UserAgent.ToString(), context.TraceIdentifier, cancel);
        return session is null
            ? new ProblemResult(Problems.Unauthenticated)
            : Answer.Json(new SignedInBody(session.AccessToken, session.ExpiresAt));
    }

    private static async Task<IResult> Enrol(HttpContext context, Credentials credentials, CancellationToken cancel)
    {
        var body = await JsonBody.Read<InvitationBody>(context, cancel);
        var outcome = await credentials.Enrol(new Enrolment(body.Invitation, body.Password, body.Code), context.TraceIdentifier, cancel);
        return Answer.From(outcome, enrolled => Answer.Json(EnrolledBody.From(enrolled)));
    }

    private static async Task<IResult> SignOut(HttpContext context, Sessions sessions, CancellationToken cancel)
    {
        await sessions.SignOut(Caller.Of(context), context.TraceIdentifier, cancel);
        return Results.NoContent();
    }
}

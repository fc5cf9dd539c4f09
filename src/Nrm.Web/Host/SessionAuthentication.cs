using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;
using Nrm.Web.Pages.Access;

namespace Nrm.Web.Host;

/// <summary>
/// A session's token: for the API as <c>Authorization: Bearer</c>, for pages in a cookie, and never the one in place of the other. The session, the account and its roles are read for this request; who it is stands in
/// the request's features as <see cref="SignedIn"/>. The principal holds the account's id and no role: what may be done is decided behind the
/// door, from what was read, never from a claim.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Token() is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await tokens.Authenticate(token, Context.RequestAborted) is not { } signedIn)
        {
            return AuthenticateResult.Fail("No running session.");
        }

        Context.Features.Set(signedIn);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, signedIn.Actor.StaffId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Surface.IsPages(Context))
        {
            return SignInAgain.Ask(Context);
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Unauthenticated.Write(Context);
    }

    /// <summary>From the one place of the surface: a token in an address would end in logs, and an API that took the cookie could be driven by another site.</summary>
    private string? Token() => Surface.IsPages(Context) ? SessionCookie.Read(Request)
        : Request.Headers.Authorization is [{ } header]
        && AuthenticationHeaderValue.TryParse(header, out var value)
        && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? value.Parameter
            : null;
}

using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Nrm.Records.Staff;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Access;

/// <summary>
/// A session's token as <c>Authorization: Bearer</c>. The session, the account and its roles are read for this request; who it is stands in
/// the request's features as <see cref="SignedIn"/>. The principal holds the account's id and no role: what may be done is decided behind the
/// door, from what was read, never from a claim.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, StaffAccounts accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Token() is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await accounts.Authenticate(token, Context.RequestAborted) is not { } signedIn)
        {
            return AuthenticateResult.Fail("No running session.");
        }

        Context.Features.Set(signedIn);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, signedIn.Actor.StaffId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.Unauthenticated.Write(Context);
    }

    /// <summary>From the one header only: a token in an address would end in logs. The pages' cookie will be the second place.</summary>
    private string? Token() =>
        Request.Headers.Authorization is [{ } header]
        && AuthenticationHeaderValue.TryParse(header, out var value)
        && string.Equals(value.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            ? value.Parameter
            : null;
}

using Nrm.Casework.Cases;
using Nrm.Records.Staff;

namespace Nrm.Web.Api;

/// <summary>Who calls: read by the session authentication for this request, and for this request only.</summary>
public static class Caller
{
    /// <exception cref="InvalidOperationException">The endpoint forgot to demand authentication.</exception>
    public static Actor Of(HttpContext context) =>
        context.Features.Get<SignedIn>()?.Actor ?? throw new InvalidOperationException("A request without an actor reached an endpoint that needs one.");
}

using Microsoft.AspNetCore.Authorization;

namespace Nrm.Web.Access;

/// <summary>Who may call an endpoint at all. What they may then do is the door's decision, which is recorded.</summary>
public static class Policies
{
    /// <summary>Anybody with a running session.</summary>
    public const string Staff = "staff";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, p => p.RequireAuthenticatedUser());

        // An endpoint that says nothing is for nobody: signed in or not.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();
    }
}

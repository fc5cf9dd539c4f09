using Microsoft.AspNetCore.Authentication;

namespace Nrm.Web.Host;

public static class SessionSetup
{
    /// <summary>Sessions are the default, and the only, way to say who calls.</summary>
    public static AuthenticationBuilder AddNrmSessions(this IServiceCollection services) =>
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
}

using Nrm.Web.Access;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Host;

/// <summary>Ends requests for what is not listed, before anybody is asked who they are: 404 for the address, 405 for the method.</summary>
public static class UnlistedAddresses
{
    public static void RefuseUnlisted(this IApplicationBuilder app) => app.Use((context, next) => context.GetEndpoint() switch
    {
        null when Surface.IsPages(context) => Bare(context, StatusCodes.Status404NotFound),
        null => Problems.NotFound.Write(context),
        RouteEndpoint => next(context),
        var routingsOwn => routingsOwn.RequestDelegate!(context), // says 405 and which methods there are
    });

    private static Task Bare(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

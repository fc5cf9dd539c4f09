using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Web.Api.Input;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Matrix;

/// <summary>
/// Every endpoint of the API and of its health, whoever mapped it. Pages have a table of their own, where a browser visits them; what pages
/// send besides is in <see cref="Pages.PageEndpointTests"/>.
/// </summary>
public sealed record ListedEndpoint(string Name, string Method, string Pattern, bool Anonymous, bool Authorized, Type? Body, string? MediaType)
{
    public bool IsOfACase => Pattern.Contains("{caseId", StringComparison.Ordinal);

    public static IReadOnlyList<ListedEndpoint> Of(RunningApp app) =>
        [.. Everything(app).Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
            || e.RoutePattern.RawText!.TrimStart('/').StartsWith("health/", StringComparison.Ordinal)).SelectMany(From)];

    public static IEnumerable<RouteEndpoint> Everything(RunningApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>The address with values in its places.</summary>
    public string Address(string caseId, string? fileId = null) => Pattern
        .Replace("{caseId:guid}", caseId, StringComparison.Ordinal).Replace("{section}", "account", StringComparison.Ordinal)
        .Replace("{country}", "GB", StringComparison.Ordinal).Replace("{version}", "none", StringComparison.Ordinal).Replace("{**path}", "0/000", StringComparison.Ordinal)
        .Replace("{fileId:guid}", fileId ?? Guid.NewGuid().ToString(), StringComparison.Ordinal).Replace("{staffId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{sessionId:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);

    private static IEnumerable<ListedEndpoint> From(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText!.StartsWith('/') ? endpoint.RoutePattern.RawText : "/" + endpoint.RoutePattern.RawText;
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? pattern.Trim('/').Replace('/', '-');
        var body = endpoint.Metadata.OfType<TakesBody>().LastOrDefault();
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["(any)"])
        {
            yield return new ListedEndpoint(
                name, method, pattern, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Count > 0,
                body?.Type, body?.MediaType);
        }
    }
}

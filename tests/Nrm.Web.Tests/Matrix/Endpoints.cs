using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Web.Api.Input;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Matrix;

/// <summary>Every endpoint that the program has, whoever mapped it.</summary>
public sealed record ListedEndpoint(string Name, string Method, string Pattern, bool Anonymous, bool Authorized, Type? Body, string? MediaType)
{
    public bool IsOfACase => Pattern.Contains("{caseId", StringComparison.Ordinal);

    public static IReadOnlyList<ListedEndpoint> Of(RunningApp app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(From)];

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

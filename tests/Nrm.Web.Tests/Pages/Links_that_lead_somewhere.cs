using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Work;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Pages;

/// <summary>Every link that the program can make is asked of its own routing, and every page of its links.</summary>
public sealed class Links_that_lead_somewhere(SharedApp shared) : IClassFixture<SharedApp>
{
    // The route of a link of the same class, and no link itself.
    private const string OfARoute = "Pattern";

    [Fact]
    public void Every_link_leads_to_an_endpoint()
    {
        var links = Links(typeof(WorkLinks).Assembly.GetTypes()).ToList();
        Assert.True(links.Count > 60, "Hardly any link is found: the search is broken.");
        Assert.Empty(Lost(links));
    }

    [Fact]
    public void Every_page_has_a_link()
    {
        var reached = Links(typeof(WorkLinks).Assembly.GetTypes()).Select(l => Endpoint(l.Address)).ToHashSet();
        Assert.Empty(Endpoints.GroupBy(e => e.DisplayName).Where(g => g.First().Metadata.GetMetadata<PageActionDescriptor>() is not null && !g.Any(reached.Contains)).Select(g => g.Key));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_found() => Assert.Equal(["PlantedLinks.Nowhere: /cases/nobody"], Lost(Links([typeof(PlantedLinks)])));

    private IReadOnlyList<RouteEndpoint> Endpoints { get; } =
        [.. shared.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().OrderBy(e => e.Order).ThenBy(e => e.RoutePattern.InboundPrecedence)];

    private IEnumerable<string> Lost(IEnumerable<(string Name, string Address)> links) => links.Where(l => Endpoint(l.Address) is null).Select(l => $"{l.Name}: {l.Address}");

    /// <summary>As routing chooses: the most exact pattern whose constraints hold.</summary>
    private RouteEndpoint? Endpoint(string address)
    {
        var path = new PathString(address.Split('?', '#')[0]);
        return Endpoints.FirstOrDefault(e =>
        {
            var values = new RouteValueDictionary();
            return new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(path, values)
                && e.RoutePattern.ParameterPolicies.All(p => !values.TryGetValue(p.Key, out var value) || value is null || p.Value.All(policy => Holds(policy, p.Key, values)));
        });
    }

    private bool Holds(RoutePatternParameterPolicyReference policy, string key, RouteValueDictionary values)
    {
        var context = new DefaultHttpContext { RequestServices = shared.App.Services };
        var constraint = policy.ParameterPolicy as IRouteConstraint ?? shared.App.Services.GetRequiredService<IInlineConstraintResolver>().ResolveConstraint(policy.Content!);
        return constraint is null || constraint.Match(context, null, key, values, RouteDirection.IncomingRequest);
    }

    private static IEnumerable<(string Name, string Address)> Links(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(t => t.Name.EndsWith("Links", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true }))
        {
            foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(string) && f.Name != OfARoute))
            {
                yield return ($"{type.Name}.{constant.Name}", (string)constant.GetValue(null)!);
            }

            // A link is made of ids, codes and numbers; what else one takes (a form) has its own link to ask.
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(string) && m.GetParameters().All(p => Samples(p.ParameterType).Length > 0)))
            {
                foreach (var arguments in Combined(method.GetParameters()))
                {
                    yield return ($"{type.Name}.{method.Name}", (string)method.Invoke(null, arguments)!);
                }
            }
        }
    }

    private static IEnumerable<object[]> Combined(IEnumerable<ParameterInfo> parameters) => parameters.Aggregate<ParameterInfo, IEnumerable<object[]>>(
        [[]], (made, parameter) => made.SelectMany(_ => Samples(parameter.ParameterType), (before, sample) => (object[])[.. before, sample]));

    private static object[] Samples(Type type) => type == typeof(Guid) ? [Guid.NewGuid()]
        : type == typeof(string) ? ["sample", .. ReferralForm.Sections.Where(s => s.HasContents).Select(s => s.Code)]
        : type == typeof(int) ? [404]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : [];

    private static class PlantedLinks
    {
        public const string Nowhere = "/cases/nobody";

        public static string Case(Guid caseId) => $"/cases/{caseId}";
    }
}

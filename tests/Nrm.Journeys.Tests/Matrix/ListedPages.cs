using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Nrm.Records.Sealing;
using Nrm.Journeys.Tests.Running;
using Nrm.Web.Host;
using Nrm.Web.Settings;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>Every page that the program has, asked of its own routing.</summary>
public static class ListedPages
{
    /// <returns>Of each page its addresses, with a leading slash; one is enough in the table.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> Read()
    {
        var folder = Directory.CreateTempSubdirectory("nrm-pages-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Nrm.Web", ContentRootPath = ProgramProcess.Folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["NRM_MODE"] = "demonstration", ["NRM_DATA"] = folder, ["NRM_URLS"] = "http://localhost:5080" });
        var settings = HostSettings.Read(builder.Configuration, folder);
        KeySource.Create(settings.KeyFile);
        await using (var app = WebHost.Build(builder, settings))
        {
            var pages = Of(((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>());
            Directory.Delete(folder, recursive: true);
            return pages;
        }
    }

    /// <returns>What is wrong with the table.</returns>
    public static IReadOnlyList<string> Against(IReadOnlyList<IReadOnlyList<string>> pages, IReadOnlyList<PageRow> table)
    {
        var listed = table.Select(r => r.Pattern).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pages.Where(p => !p.Any(listed.Contains)).Select(p => $"{string.Join(" or ", p)} is a page and not in the table"),
            .. listed.Except(pages.SelectMany(p => p)).Select(p => $"{p} is in the table and no page"),
            .. table.GroupBy(r => r.Pattern).Where(g => g.Count() > 1).Select(g => $"{g.Key} is in the table twice"),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<RouteEndpoint> endpoints) =>
    [
        .. endpoints.Select(e => (Page: e.Metadata.GetMetadata<PageActionDescriptor>()?.RelativePath, Address: "/" + e.RoutePattern.RawText!.TrimStart('/')))
            .Where(e => e.Page is not null).GroupBy(e => e.Page, e => e.Address).Select(g => g.Distinct().ToList()),
    ];
}

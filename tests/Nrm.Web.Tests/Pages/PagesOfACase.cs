using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Casework.Assistance;
using Nrm.Casework.Workflow;
using Nrm.Web.Tests.Matrix;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

/// <summary>Every page of a case, out of the routes of the program.</summary>
internal static class PagesOfACase
{
    public static async Task<IReadOnlyList<string>> Addresses(Scene scene, string caseId)
    {
        var facts = (await scene.Decider.Get($"cases/{caseId}")).Body;
        string[] decisions = [.. (await scene.Decider.Get($"cases/{caseId}/sections/decisions")).Body.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("item").GetString()!)];
        Assert.NotEmpty(decisions);
        var values = new Dictionary<string, string[]>
        {
            ["caseId"] = [caseId],
            ["decision"] = decisions,
            ["taskId"] = [.. facts.GetProperty("tasks").EnumerateArray().Select(t => t.GetProperty("taskId").GetString()!)],
            ["need"] = [CodeLists.Need.Codes[0]],
            ["useCase"] = [.. UseCases.All.Select(u => u.Name)],
        };
        Assert.All(values, v => Assert.NotEmpty(v.Value));
        return [.. ListedEndpoint.Everything(scene.App)
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Any(p => p.Name == "caseId"))
            .SelectMany(e => Filled("/" + e.RoutePattern.RawText!.TrimStart('/'), values)).Distinct()];
    }

    /// <summary>A route with every value of every hole; a hole of a new kind fails here.</summary>
    private static IEnumerable<string> Filled(string route, Dictionary<string, string[]> values)
    {
        if (Regex.Match(route, @"\{(?<name>\w+)(:regex\(\^\(?(?<codes>[\w|-]+)\)?\$\))?(:guid)?(?<optional>\?)?\}") is not { Success: true } hole)
        {
            return [route];
        }

        string[] all = hole.Groups["codes"].Success ? hole.Groups["codes"].Value.Split('|') : values[hole.Groups["name"].Value];
        return (hole.Groups["optional"].Success ? all.Append("") : all)
            .SelectMany(value => Filled((route[..hole.Index] + value + route[(hole.Index + hole.Length)..]).TrimEnd('/'), values));
    }
}

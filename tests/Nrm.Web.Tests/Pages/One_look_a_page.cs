using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Casework.Assistance;
using Nrm.Casework.Workflow;
using Nrm.Web.Tests.Matrix;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Scenarios;

namespace Nrm.Web.Tests.Pages;

/// <summary>Every page of a case, for everybody who may come to it: one entry in the log for one answer, whatever it shows.</summary>
public sealed class One_look_a_page(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Makes_one_entry_for_every_page_of_a_case_and_every_reader()
    {
        var scene = await Scene.Open(shared.App);
        var caseId = await scene.Presumed();
        var readers = new Dictionary<string, TestClient>
        {
            ["support"] = scene.Support, ["decider"] = scene.Decider, ["referrer"] = scene.Officer,
            ["supervisor"] = await shared.App.As(Role.Supervisor), ["stranger"] = await shared.App.As(Role.SupportWorker),
        };
        var addresses = await Addresses(scene, caseId);
        var wrong = new List<string>();
        foreach (var (name, reader) in readers)
        {
            var pages = shared.App.Pages(reader);
            foreach (var address in addresses)
            {
                var before = await Entries();
                var status = (await pages.Get(address)).Status;
                var entries = await Entries() - before;
                if (!IsRight(address, status, entries))
                {
                    wrong.Add($"{address} as {name}: {status}, {entries} entries");
                }
            }
        }

        Assert.True(addresses.Count > 80, $"only {addresses.Count} pages of a case");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {addresses.Count * readers.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    /// <summary>A form that has a page of its own leads there without a look, and what the role alone refuses asks for no case.</summary>
    private static bool IsRight(string address, int status, long entries) =>
        entries == 1 || (entries == 0 && status != 200 && (address.Contains("/steps/", StringComparison.Ordinal) || address.StartsWith("/referrals/sent/", StringComparison.Ordinal)));

    /// <summary>Of cases: whom one may give a case to is a look at colleagues.</summary>
    private async Task<long> Entries() =>
        Convert.ToInt64(await shared.App.Records.Scalar("SELECT COUNT(*) FROM audit_entries WHERE \"CaseId\" IS NOT NULL"), CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<string>> Addresses(Scene scene, string caseId)
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
        return [.. ListedEndpoint.Everything(shared.App)
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

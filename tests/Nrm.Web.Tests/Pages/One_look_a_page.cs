using System.Globalization;
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
        var addresses = await PagesOfACase.Addresses(scene, caseId);
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
}

using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Nrm.Demonstration;
using Nrm.Records.Setup;
using Nrm.TestKit;
using Nrm.Tool;
using Nrm.Web.Tests.Running;
using Nrm.Web.Tests.Tool;

namespace Nrm.Web.Tests.Hosting;

/// <summary>Whole installations of released versions under the program as the operator starts it: it migrates, everybody signs in and finds their work, and the log verifies.</summary>
public sealed class Releases_go_on
{
    public static IEnumerable<TheoryDataRow<string, DatabaseProvider>> Kept =>
        from release in Release.All
        from provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres }
        select new TheoryDataRow<string, DatabaseProvider>(release, provider) { Skip = TestDatabases.WhyNot(provider) };

    [Theory, MemberData(nameof(Kept))]
    public async Task Everybody_signs_in_and_reads_their_cases(string release, DatabaseProvider provider)
    {
        await using var database = await Release.Copy(release, provider);
        var origin = new Uri($"http://127.0.0.1:{FreePort()}");
        (string, string)[] environment =
        [
            ("NRM_MODE", "demonstration"), ("NRM_DATA", database.Folder), ("NRM_URLS", origin.ToString()),
            ("Db__Provider", provider.ToString()), ("Db__ConnectionString", database.ConnectionString), ("Keys__File", database.KeyFile),
        ];
        var (read, users) = (0, DemonstrationUsers.Read(database.Folder)!.Users);
        await using (var web = WebProcess.Start(database.Folder, environment))
        {
            await web.Listening();
            foreach (var user in users)
            {
                using var http = new HttpClient(await SignedIn(origin, user)) { BaseAddress = origin };
                var pages = new PageClient(http, null!);
                foreach (var list in new[] { "/my-work", "/my-work/done", "/cases" })
                {
                    Assert.True((await pages.Get(list)).Status is 200 or 403, $"{list} as {user.UserName}: {web.Said}");
                }

                foreach (var address in (await pages.Get("/cases")).Page.QuerySelectorAll("main a[href^='/cases/']").Select(a => a.GetAttribute("href")!).Where(IsCase).Distinct().Take(2))
                {
                    foreach (var page in new[] { "", "/timeline", "/person", "/screening", "/reflection", "/plan", "/return", "/consent" })
                    {
                        var reply = await pages.Get(address + page);
                        Assert.True(reply.Status is 200 or 302 or 403, $"{address}{page} as {user.UserName}: {reply.Status}");
                        Assert.DoesNotContain("A part of this case does not open", reply.Main, StringComparison.Ordinal);
                        Assert.DoesNotContain("stored about this case could not be read", reply.Main, StringComparison.Ordinal);
                        read += reply.Status == 200 ? 1 : 0;
                    }
                }
            }

            Assert.DoesNotContain("\"Level\":\"Error\"", web.Said, StringComparison.Ordinal);
        }

        var log = await ToolProcess.Run(database.Folder, environment, "verify-audit");
        Assert.True(users.Count > 8 && read > 40, $"{users.Count} accounts read {read} pages");
        Assert.True(log.Code == ExitCode.Done, log.Errors);
        Assert.Contains("everything is as it was written", log.Output, StringComparison.Ordinal);
    }

    private static bool IsCase(string address) => address.StartsWith("/cases/", StringComparison.Ordinal) && Guid.TryParse(address["/cases/".Length..], out _);

    private static async Task<HttpClientHandler> SignedIn(Uri origin, DemonstrationUser user)
    {
        using var http = new HttpClient { BaseAddress = origin };
        using var answer = await http.PostAsJsonAsync("/api/v1/sign-in", new { userName = user.UserName, password = user.Password, code = Totp.Now(user.TotpSecret) });
        Assert.Equal((user.UserName, HttpStatusCode.OK), (user.UserName, answer.StatusCode));
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        handler.CookieContainer.Add(origin, new Cookie("nrm-session", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!));
        return handler;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

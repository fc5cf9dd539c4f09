using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Nrm.TestKit;
using Nrm.Web.Access;
using Nrm.Web.Host;
using Nrm.Web.Settings;

namespace Nrm.Web.Tests.Hosting;

public sealed class LimitTests
{
    [Fact]
    public async Task Sign_ins_from_one_address_are_few_and_the_refusal_says_when_to_come_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddRateLimiter(_ => { });
        await using var app = builder.Build();
        app.UseRouting();
        app.UseRateLimiter((RateLimits.Production with { PerAddress = 1_000, SignIns = 3 }).ByAddress());
        app.MapPost("/api/v1/sign-in", () => "in").WithMetadata(new SignInLimitAttribute());
        app.MapGet("/api/v1/other", () => "other");
        await app.StartAsync(cancel);
        using var http = app.GetTestClient();

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var answer = await http.PostAsync(new Uri("/api/v1/sign-in", UriKind.Relative), null, cancel);
            statuses.Add((int)answer.StatusCode);
            if (i == 4)
            {
                Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
                Assert.Contains("\"too-many\"", await answer.Content.ReadAsStringAsync(cancel), StringComparison.Ordinal);
            }
        }

        using var other = await http.GetAsync(new Uri("/api/v1/other", UriKind.Relative), cancel);
        Assert.Equal([200, 200, 200, 429, 429], statuses);
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public void The_shifted_clock_is_on_the_day_that_was_named_and_runs_on()
    {
        var real = new TestClock(new DateTimeOffset(2026, 11, 21, 23, 59, 0, TimeSpan.Zero));
        var shifted = new ShiftedTime(real, new DateOnly(2027, 1, 15));
        Assert.Equal(new DateTimeOffset(2027, 1, 15, 23, 59, 0, TimeSpan.Zero), shifted.GetUtcNow());
        real.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new DateTimeOffset(2027, 1, 16, 0, 1, 0, TimeSpan.Zero), shifted.GetUtcNow());
    }

    [Fact]
    public void A_relative_data_folder_means_the_same_from_everywhere_in_the_repository()
    {
        var root = Running.SharedApp.RepositoryRoot;
        var expected = Path.Combine(root, "data", "demo");
        Assert.Equal(expected, DataFolder.Resolve("data/demo", root));
        Assert.Equal(expected, DataFolder.Resolve("./data/demo", Path.Combine(root, "src", "Nrm.Web")));
        Assert.Equal(Path.Combine(Path.GetTempPath(), "data"), DataFolder.Resolve("data", Path.GetTempPath()));
        Assert.Equal("/var/lib/nrm", DataFolder.Resolve("/var/lib/nrm", root));
    }
}

using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Nrm.Web.Access;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Host;

/// <summary>Requests a minute, by address before anything is looked up, and by account after.</summary>
public sealed record RateLimits(int PerAddress, int PerAccount, int SignIns)
{
    /// <summary>Named on the endpoints of sign-in and of enrolment.</summary>
    public const string SignIn = "sign-in";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static RateLimits Production { get; } = new(1_200, 600, 20);

    /// <summary>Generous: scripts sign in often, and there is nobody to protect but from haste.</summary>
    public static RateLimits Demonstration { get; } = new(60_000, 30_000, 6_000);

    /// <summary>The first gate, before authentication: an address, and sign-ins from it.</summary>
    public RateLimiterOptions ByAddress() => Options(context =>
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "none";
        // Looking at a page that asks for a password costs nobody anything; sending it does.
        return context.GetEndpoint()?.Metadata.GetMetadata<SignInLimitAttribute>() is null || HttpMethods.IsGet(context.Request.Method)
            ? Fixed($"address {address}", PerAddress)
            : Fixed($"sign-in {address}", SignIns);
    });

    /// <summary>The second gate, after authentication: an account, from however many addresses.</summary>
    public RateLimiterOptions ByAccount() => Options(context => context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } staff
        ? Fixed($"account {staff}", PerAccount)
        : RateLimitPartition.GetNoLimiter("anonymous"));

    private static RateLimiterOptions Options(Func<HttpContext, RateLimitPartition<string>> partition) => new()
    {
        GlobalLimiter = PartitionedRateLimiter.Create(partition),
        RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            if (!Surface.IsPages(rejected.HttpContext))
            {
                await Problems.TooMany.Write(rejected.HttpContext);
            }
        },
    };

    private static RateLimitPartition<string> Fixed(string partition, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });
}

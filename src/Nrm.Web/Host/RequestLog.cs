using System.Diagnostics;
using System.Security.Claims;
using System.Security.Cryptography;

namespace Nrm.Web.Host;

/// <summary>
/// One line for each request, by route template: never the path as sent, the query or the body. Gives the request the random id under
/// which the audit log knows it; an id from the client is not believed.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task Invoke(HttpContext context)
    {
        context.TraceIdentifier = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "(other)";
            Answered(log, method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                context.TraceIdentifier, context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        }
    }

    // A method is text from the client like any other.
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    // Not "RequestId": the host's scope has a property of that name, and a scope's property wins over the message's.
    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms {AuditRequestId} {StaffId}")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds, string auditRequestId, string? staffId);
}

using Microsoft.AspNetCore.Antiforgery;
using Nrm.Records.Audit;
using Nrm.Records.Staff;
using Nrm.Web.Access;
using Nrm.Web.Api.Input;

namespace Nrm.Web.Api.Answers;

/// <summary>The last resort: whatever is thrown becomes a generic answer, and its type and stack one line in the log.</summary>
public sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
            if (!Surface.IsPages(context) && !context.Response.HasStarted && context.Response.ContentLength is null && context.Response.ContentType is null
                && Problems.OfStatus(context.Response.StatusCode) is { } bare)
            {
                await bare.Write(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var headers = context.Response.Headers;
            headers.ETag = default;
            headers.Location = default;
            headers.ContentType = default; // of the answer that failed: beside it the page of problems would not be written
            var problem = Describe(failure);
            if (failure is PasswordsBusyException)
            {
                SayWhenAgain(context);
            }

            if (Surface.IsPages(context))
            {
                context.Response.StatusCode = problem.Status; // the page of problems is written around this
                return;
            }

            await problem.Write(context);
        }
    }

    public static void SayWhenAgain(HttpContext context) =>
        context.Response.Headers.RetryAfter = PasswordsBusyException.RetryAfter.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Problem Describe(Exception failure)
    {
        switch (failure)
        {
            case InputRefusedException refused:
                return refused.Problem;
            case AntiforgeryValidationException:
                return Problems.OfStatus(StatusCodes.Status400BadRequest)!;
            case BadHttpRequestException bad:
                return Problems.OfStatus(bad.StatusCode) ?? Problems.Failed;
            case PasswordsBusyException:
                // Whoever sends thousands must not fill the log with them too.
                return Problems.Unavailable;
            case AuditUnavailableException:
                Log(log, failure);
                return Problems.Unavailable;
            default:
                Log(log, failure);
                return Problems.Failed;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed")]
    private static partial void Log(ILogger log, Exception failure);
}

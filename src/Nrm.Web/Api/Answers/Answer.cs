using Nrm.Casework.Documents;
using Nrm.Records;

namespace Nrm.Web.Api.Answers;

/// <summary>The one way in which an outcome of the door becomes an HTTP answer.</summary>
public static class Answer
{
    public static IResult From<T>(Outcome<T> outcome, Func<T, IResult> done) => outcome switch
    {
        Outcome<T>.Done d => done(d.Value),
        Outcome<T>.Invalid i => new ProblemResult(Problems.Invalid(i.Errors)),
        Outcome<T>.Denied d => new ProblemResult(Problems.Denied(d.Code, d.Reason)),
        Outcome<T>.NotFound => new ProblemResult(Problems.NotFound),
        Outcome<T>.NotNow n => new ProblemResult(Problems.NotNow([.. n.Unmet.Select(UnmetBody.From)])),
        Outcome<T>.Conflict c => new ProblemResult(Problems.Conflict(c.CurrentVersion)),
        Outcome<T>.KeyReused => new ProblemResult(Problems.KeyReused),
        _ => throw new InvalidOperationException($"An outcome of kind {outcome.GetType().Name} has no answer."),
    };

    public static IResult Json<T>(T body, int status = StatusCodes.Status200OK) => Results.Json(body, CaseJson.Options, statusCode: status);

    /// <summary>The body with the version that it was read at, which a later change names in If-Match.</summary>
    public static IResult Versioned<T>(T body, int version, int status = StatusCodes.Status200OK, string? location = null) =>
        new VersionedResult(Json(body, status), version, location);

    private sealed class VersionedResult(IResult inner, int version, string? location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = $"\"{version}\"";
            if (location is not null)
            {
                httpContext.Response.Headers.Location = location;
            }

            return inner.ExecuteAsync(httpContext);
        }
    }
}

public sealed class ProblemResult(Problem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => problem.Write(httpContext);
}

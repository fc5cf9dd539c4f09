using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Web.Api.Answers;

/// <summary>An error as clients see it (RFC 9457), with a code that stays the same when the words change.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>.</param>
/// <param name="Errors">By field, for <c>invalid</c>.</param>
/// <param name="Reason">Why, for <c>denied</c>: a code.</param>
/// <param name="Unmet">All rules that stop the step, for <c>not-now</c>.</param>
/// <param name="CurrentVersion">For <c>conflict</c>: what the case is at now.</param>
public sealed record Problem(string Type, string Title, int Status, string Code)
{
    public const string ContentType = "application/problem+json";

    public string? Detail { get; init; }

    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<UnmetBody>? Unmet { get; init; }

    public int? CurrentVersion { get; init; }

    public Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        return context.Response.WriteAsJsonAsync(this, CaseJson.Options, ContentType, context.RequestAborted);
    }
}

/// <param name="Rule">The rule's id, e.g. INV-16.</param>
/// <param name="Name">The rule as a fact, e.g. DeciderIsNotReferrer.</param>
/// <param name="Source">The instrument and article.</param>
public sealed record UnmetBody(string Rule, string Name, string Sentence, string Source)
{
    public static UnmetBody From(UnmetRule rule) => new(rule.Rule, rule.Name, rule.Sentence.ToString(), rule.Source);
}

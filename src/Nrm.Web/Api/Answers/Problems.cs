namespace Nrm.Web.Api.Answers;

/// <summary>Every problem that the program answers with. Absent and hidden share one, so that they cannot be told apart.</summary>
public static class Problems
{
    public static Problem NotFound { get; } = Make(404, ProblemCodes.NotFound, "There is nothing here, or nothing that you may know of.");

    public static Problem Unauthenticated { get; } = Make(401, ProblemCodes.Unauthenticated, "Sign in first.");

    public static Problem NotAllowed { get; } = Make(405, ProblemCodes.NotAllowed, "This address does not take that method.");

    public static Problem KeyReused { get; } = Make(409, ProblemCodes.KeyReused, "This Idempotency-Key came with another request before.");

    public static Problem TooLarge { get; } = Make(413, ProblemCodes.TooLarge, "The request is larger than this address takes.");

    public static Problem WrongMediaType { get; } = Make(415, ProblemCodes.WrongMediaType, "This address does not take that Content-Type.");

    public static Problem TooMany { get; } = Make(429, ProblemCodes.TooMany, "Too many requests. Wait, then try again.");

    public static Problem Failed { get; } = Make(500, ProblemCodes.Failed, "The program failed. The failure was logged.");

    public static Problem Unavailable { get; } = Make(503, ProblemCodes.Unavailable, "Nothing was shown. A change may not have been made: send it again later, with the same Idempotency-Key.");

    public static Problem Denied(string reason, Said sentence) => Make(403, ProblemCodes.Denied, "You may not do this.") with { Reason = reason, Detail = sentence.ToString() };

    public static Problem Invalid(IReadOnlyDictionary<string, Said[]> errors) =>
        Make(400, ProblemCodes.Invalid, "The request is not as it has to be. Nothing was stored.") with { Errors = errors.ToDictionary(e => e.Key, e => e.Value.Select(s => s.ToString()).ToArray()) };

    public static Problem NotNow(IReadOnlyList<UnmetBody> unmet) => Make(409, ProblemCodes.NotNow, "Not now: a rule stands against it.") with { Unmet = unmet };

    public static Problem Conflict(int version) =>
        Make(412, ProblemCodes.Conflict, "Somebody changed the case since you read it. Read it again.") with { CurrentVersion = version };

    /// <summary>For an answer that ended with a status and no words.</summary>
    public static Problem? OfStatus(int status) => status switch
    {
        400 => Invalid(new Dictionary<string, Said[]>()),
        401 => Unauthenticated,
        403 => Denied("not-permitted", "Your account may not use this address."),
        404 => NotFound,
        405 => NotAllowed,
        413 => TooLarge,
        415 => WrongMediaType,
        429 => TooMany,
        503 => Unavailable,
        >= 500 => Failed,
        _ => null,
    };

    private static Problem Make(int status, string code, string title) => new($"urn:nrm:problem:{code}", title, status, code);
}

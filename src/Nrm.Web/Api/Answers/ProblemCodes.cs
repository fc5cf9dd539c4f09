namespace Nrm.Web.Api.Answers;

/// <summary>The stable codes of problems.</summary>
public static class ProblemCodes
{
    public const string Invalid = "invalid";
    public const string Unauthenticated = "unauthenticated";
    public const string Denied = "denied";
    public const string NotFound = "not-found";
    public const string NotAllowed = "method-not-allowed";
    public const string NotNow = "not-now";
    public const string KeyReused = "idempotency-key-reused";
    public const string Conflict = "conflict";
    public const string TooLarge = "too-large";
    public const string WrongMediaType = "wrong-media-type";
    public const string TooMany = "too-many";
    public const string Failed = "failed";
    public const string Unavailable = "unavailable";

    public static IReadOnlyList<string> All { get; } =
        [Invalid, Unauthenticated, Denied, NotFound, NotAllowed, NotNow, KeyReused, Conflict, TooLarge, WrongMediaType, TooMany, Failed, Unavailable];
}

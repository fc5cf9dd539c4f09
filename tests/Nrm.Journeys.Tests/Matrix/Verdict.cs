using System.Net;
using Nrm.Web.Forms;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>An answer, held against what was expected.</summary>
public sealed record Verdict(HttpStatusCode Status, string? Location, string Html)
{
    public bool IsPage => Html.Contains("<main", StringComparison.Ordinal) && Html.Contains("<h1", StringComparison.Ordinal);

    /// <summary>There is the form of a step to send.</summary>
    public bool HasForm => Html.Contains($"name=\"{Posted.Key}\"", StringComparison.Ordinal);

    /// <returns>Null when it is what was expected.</returns>
    public string? Against(Expected expected, bool signedIn)
    {
        var asExpected = expected switch
        {
            Expected.Page => Status is HttpStatusCode.OK && IsPage,
            Expected.Explained => Status is HttpStatusCode.OK && IsPage && !HasForm,
            Expected.Redirect => (int)Status is >= 301 and <= 308 && IsLocal && (signedIn || Location!.StartsWith("/sign-in", StringComparison.Ordinal)),
            Expected.Refused => Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && IsPage,
            Expected.Absent => Status is HttpStatusCode.NotFound,
        };
        return asExpected ? null : $"{(int)Status} {Location} instead of {expected}";
    }

    private bool IsLocal => Location is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\');
}

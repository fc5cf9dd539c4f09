using Microsoft.AspNetCore.Http.Extensions;

namespace Nrm.Web.Access;

/// <summary>Sends somebody without a running session to the sign-in page, and back afterwards to where they were.</summary>
public static class SignInAgain
{
    public const string ReturnField = "back";

    public static Task Ask(HttpContext context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method) ? request.GetEncodedPathAndQuery() : "/";
        context.Response.Redirect(back is "/" or "/my-work" ? "/sign-in" : $"/sign-in?{ReturnField}={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    /// <summary>An address of this program, or the start: never another site.</summary>
    public static string Safe(string? back) =>
        back is { Length: > 1 and <= 300 } && back[0] == '/' && back[1] is not ('/' or '\\') && !back.Any(char.IsControl) && !back.StartsWith("/sign-out", StringComparison.Ordinal)
            ? back
            : "/my-work";
}

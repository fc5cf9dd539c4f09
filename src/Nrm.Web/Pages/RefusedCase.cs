using Microsoft.AspNetCore.Mvc;

namespace Nrm.Web.Pages;

/// <summary>The refusal of somebody who may know that the case exists: the reason travels to the page beside the request, never in its address.</summary>
public sealed record RefusedCase(string Code, Said Sentence)
{
    public static IActionResult Page(HttpContext context, string code, Said sentence)
    {
        context.Features.Set(new RefusedCase(code, sentence));
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}

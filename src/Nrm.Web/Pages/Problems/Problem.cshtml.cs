using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Nrm.Web.Pages.Problems;

/// <summary>What went wrong, and what to do. Reached only from inside: asked for by its address it is a page that does not exist.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemPage : PageModel
{
    public int Status { get; private set; }

    public RefusedCase? Refusal { get; private set; }

    /// <summary>Whatever the method of the request that failed, and without reading its form again, which may be what failed.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var inside = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;
        Status = inside ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : StatusCodes.Status404NotFound;
        Refusal = HttpContext.Features.Get<RefusedCase>();
        Response.StatusCode = Status;
    }
}

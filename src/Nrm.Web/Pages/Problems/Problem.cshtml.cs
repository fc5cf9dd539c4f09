using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Nrm.Web.Pages.Problems;

/// <summary>What went wrong, and what to do. Reached only from inside: asked for by its address it is a page that does not exist.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemPage : PageModel
{
    public int Status { get; private set; }

    public RefusedCase? Refusal { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var inside = HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;
        Status = inside ? status : StatusCodes.Status404NotFound;
        Refusal = HttpContext.Features.Get<RefusedCase>();
        Response.StatusCode = Status;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Web.Api;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages;

/// <summary>A page for somebody who is signed in: who it is, and how the door's refusals become pages.</summary>
public abstract class StaffPage : PageModel
{
    public SignedIn Who => HttpContext.Features.Get<SignedIn>() ?? throw new InvalidOperationException("A page without a session was reached.");

    protected Actor Actor => Caller.Of(HttpContext);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    public sealed override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Before(context) is { } instead)
        {
            context.Result = instead;
            return;
        }

        await next();
    }

    /// <summary>What the request is answered with in place of the page; null when the handler runs. A page that takes nothing would be written without having been read.</summary>
    protected virtual Task<IActionResult?> Before(PageHandlerExecutingContext context) => Task.FromResult<IActionResult?>(
        context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method) ? StatusCode(StatusCodes.Status405MethodNotAllowed) : null);

    protected CallContext Call(string? purpose = null) => new(HttpContext.TraceIdentifier, Purpose: purpose);

    /// <summary>
    /// What a look that did not come about is answered with: absent and hidden the same page, a denial the page that says why and whom
    /// to ask.
    /// </summary>
    protected IActionResult Refused(Refusal refusal) => refusal switch
    {
        Refusal.Denied denied => RefusedCase.Page(HttpContext, denied.Code, denied.Sentence),
        Refusal.NotFound => NotFound(),
        Refusal.Invalid => BadRequest(),
        _ => throw new InvalidOperationException($"A look does not end as {refusal.GetType().Name}."),
    };

    /// <summary>A sentence shown once, on the next page.</summary>
    protected void Say(string localized) => Notice.Put(HttpContext, localized);
}

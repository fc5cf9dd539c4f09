using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Staff;
using Nrm.Web.Api;

namespace Nrm.Web.Pages;

/// <summary>A page for somebody who is signed in: who it is, and how the door's refusals become pages.</summary>
public abstract class StaffPage : PageModel
{
    public SignedIn Who => HttpContext.Features.Get<SignedIn>() ?? throw new InvalidOperationException("A page without a session was reached.");

    protected Actor Actor => Caller.Of(HttpContext);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    protected CallContext Call(string? purpose = null) => new(HttpContext.TraceIdentifier, Purpose: purpose);

    /// <summary>
    /// What a look that did not come about is answered with: absent and hidden the same page, a denial the page that says why and whom
    /// to ask.
    /// </summary>
    protected IActionResult Refused<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Denied denied => RefusedCase.Page(HttpContext, denied.Code, denied.Reason),
        Outcome<T>.NotFound => NotFound(),
        Outcome<T>.Invalid => BadRequest(),
        _ => throw new InvalidOperationException($"A look does not end as {outcome.GetType().Name}."),
    };

    /// <summary>A sentence shown once, on the next page.</summary>
    protected void Say(string localized) => Notice.Put(HttpContext, localized);
}

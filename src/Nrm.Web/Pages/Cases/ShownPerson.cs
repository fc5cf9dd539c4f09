using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Api;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// The person's name and date of birth, asked for by a button on any page of a case: the look is recorded, the same page is answered with
/// them, and the next page is without them again. Never by an address, so that no history, bookmark or prefetch opens them.
/// </summary>
public sealed record ShownPerson(PersonDetails? Person)
{
    /// <summary>They were recorded, and do not open.</summary>
    public bool NotOpened { get; init; }

    /// <summary>The value of the button.</summary>
    public const string Asked = "show-name";

    public static bool IsAsked(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType && context.Request.Form[Posted.Button] == Asked && CaseOf(context) is not null;

    /// <summary>The page is answered as if it were only looked at.</summary>
    public static void Choose(PageHandlerSelectedContext page)
    {
        if (IsAsked(page.HttpContext))
        {
            page.HandlerMethod = page.ActionDescriptor.HandlerMethods.FirstOrDefault(h => h.HttpMethod == "Get" && h.Name is null);
        }
    }

    /// <summary>Null when the names may be shown now; otherwise what the request is answered with.</summary>
    public static async Task<Refusal?> Open(HttpContext context)
    {
        var looks = context.RequestServices.GetRequiredService<Looks>();
        var opened = await looks.At(
            Caller.Of(context), CaseOf(context)!.Value, new NameAndBirth(), new CallContext(context.TraceIdentifier), context.RequestAborted);
        if (opened.IsDone(out var documents, out var refusal))
        {
            context.Features.Set(new ShownPerson(documents is [.., var last] ? last.Document as PersonDetails : null) { NotOpened = documents is [.., { IsOpen: false }] });
        }

        return refusal;
    }

    private static Guid? CaseOf(HttpContext context) => Guid.TryParse(context.Request.RouteValues["caseId"] as string, out var id) ? id : null;
}

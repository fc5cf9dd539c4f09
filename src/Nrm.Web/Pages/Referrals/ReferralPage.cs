using Microsoft.AspNetCore.Mvc.Filters;
using Nrm.Casework.Access;
using Nrm.Records.Drafts;

namespace Nrm.Web.Pages.Referrals;

/// <summary>A page for those whose role refers people.</summary>
public abstract class ReferralPage(Drafts drafts) : StaffPage
{
    protected Drafts Drafts { get; } = drafts;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Actor.Is(Role.FirstResponder) && !Actor.Is(Role.SupportWorker))
        {
            context.Result = RefusedCase.Page(HttpContext, "role-missing", "Your role does not include this page.");
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>The actor's own draft of this form; null for another's, another form's and none.</summary>
    protected async Task<Draft?> Open(Guid id, string form = ReferralForm.Code) =>
        await Drafts.Open(Actor, id, Cancel) is { } draft && draft.Place.Form == form && draft.Place.CaseId is null ? draft : null;

    protected string Address(Guid draftId, string? part = null) => part is null ? $"/referrals/{draftId}" : $"/referrals/{draftId}/{part}";
}

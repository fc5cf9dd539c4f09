using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records.Drafts;

namespace Nrm.Web.Pages.Referrals;

/// <summary>A page for those whose role refers people.</summary>
public abstract class ReferralPage(Drafts drafts) : StaffPage
{
    protected Drafts Drafts { get; } = drafts;

    /// <summary>Null for those whose role refers people.</summary>
    public static IActionResult? NotFor(Actor actor, HttpContext context) => Roles.Refers(actor)
        ? null
        : RefusedCase.Page(context, "role-missing", "Your role does not include this page.");

    protected override async Task<IActionResult?> Before(PageHandlerExecutingContext context) => NotFor(Actor, HttpContext) ?? await base.Before(context);

    /// <summary>The actor's own draft of this form; null for another's, another form's and none.</summary>
    protected async Task<Draft?> Open(Guid id, string form = ReferralForm.Code) =>
        await Drafts.Open(Actor, id, Cancel) is { Opens: true } draft && draft.Place.Form == form && draft.Place.CaseId is null ? draft : null;

    protected string Address(Guid draftId, string? part = null) => part is null ? ReferralLinks.Tasks(draftId) : ReferralLinks.Part(draftId, part);
}

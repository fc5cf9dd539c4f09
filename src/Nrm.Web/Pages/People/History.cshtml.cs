using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.People;

/// <summary>What was recorded before of who the person is, or of how to reach them: who changed it, when and why. Names stay covered until asked for.</summary>
public sealed class HistoryPage(Looks looks) : CasePage(looks)
{
    public Section Section => RouteData.Values["part"] is "person" ? Sections.Person : Sections.Contact;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OpenedDocument> Revisions { get; private set; } = [];

    public bool Uncovered => ShownPerson.IsAsked(HttpContext);

    protected override Wanted Wants => new(Section) { History = true, Whole = true };

    protected override Task<IActionResult?> LookFurther()
    {
        Revisions = [.. Opened!.Documents.OrderByDescending(r => r.Revision)];
        return Task.FromResult<IActionResult?>(null);
    }
}

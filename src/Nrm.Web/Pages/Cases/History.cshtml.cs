using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Cases;

/// <summary>What was recorded before of who the person is, or of how to reach them: who changed it, when and why. Names stay covered until asked for.</summary>
public sealed class HistoryPage(Looks looks) : CasePage(looks)
{
    public Section Section { get; private set; } = Sections.Person;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OpenedDocument> Revisions { get; private set; } = [];

    public bool Uncovered => ShownPerson.IsAsked(HttpContext);

    protected override async Task<IActionResult?> LookFurther()
    {
        Section = RouteData.Values["part"] is "person" ? Sections.Person : Sections.Contact;
        if (!(await Looks.At(Actor, CaseId, new SectionView(Section, withHistory: true, withNames: true), Call(), Cancel)).IsDone(out var revisions, out var look))
        {
            return Refused(look);
        }

        Revisions = [.. revisions.OrderByDescending(r => r.Revision)];
        return null;
    }
}

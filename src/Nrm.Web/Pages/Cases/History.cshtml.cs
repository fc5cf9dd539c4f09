using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

/// <summary>What was recorded before of who the person is, or of how to reach them: who changed it, when and why. Names stay covered until asked for.</summary>
public sealed class HistoryPage(CaseRecords door) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    public Section Section { get; private set; } = Sections.Person;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OpenedDocument> Revisions { get; private set; } = [];

    public bool Uncovered => ShownPerson.IsAsked(HttpContext);

    public async Task<IActionResult> OnGet(Guid caseId, string part)
    {
        Section = part == "person" ? Sections.Person : Sections.Contact;
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        var look = await door.Read(Actor, caseId, new SectionView(Section, withHistory: true, withNames: true), Call(), Cancel);
        if (look is not Outcome<IReadOnlyList<OpenedDocument>>.Done { Value: var revisions })
        {
            return Refused(look);
        }

        Revisions = [.. revisions.OrderByDescending(r => r.Revision)];
        return Page();
    }
}

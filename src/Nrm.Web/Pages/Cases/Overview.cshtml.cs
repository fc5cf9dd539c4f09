using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>Everything current about one case, in the order in which it matters.</summary>
public sealed class OverviewPage(CaseRecords door, Words words) : StaffPage
{
    public const int Latest = 3;
    public const int DueShown = 3;

    private static readonly Section[] Wanted = [Sections.Needs, Sections.Plan, Sections.Help];

    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>Null for those who see state and deadlines, or the outcome, only.</summary>
    public OpenedSections? Opened { get; private set; }

    public CaseFacts Facts => Frame.View.Facts;

    public DateOnly Today => Frame.View.Today;

    public AccessSummary? Looks => Opened?.Overview.Access;

    public bool Reads(Section section) => Frame.View.Readable.Contains(section);

    public IReadOnlyList<DueLine> Due => DueLine.Of(Frame, Actor);

    /// <summary>Late, or due today or tomorrow; the first of them, and what is for the reader to do before what others do.</summary>
    public DueLine? Urgent => Due.Where(d => d.DueOn is { } due && due.DayNumber - Today.DayNumber <= 1).OrderBy(d => d.Href is null).FirstOrDefault();

    public IReadOnlyList<ConsentFact> Consents => [.. Facts.Legal.Consents.GroupBy(c => c.Purpose).Select(g => g.Last())];

    public IReadOnlyList<CaseEvent> LastEvents => Opened is null ? [] : [.. Opened.Events.Reverse().Take(Latest)];

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (view.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue))
        {
            var look = await door.Read(Actor, caseId, new SectionsView([.. Wanted.Where(view.Readable.Contains)], withEvents: true, withAccess: true), Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done { Value: var opened })
            {
                return Refused(look);
            }

            Opened = opened;
        }

        return Page();
    }

    public string Of(AccessLogLine line) => AccessWords.Who(line, Actor.StaffId, words);
}

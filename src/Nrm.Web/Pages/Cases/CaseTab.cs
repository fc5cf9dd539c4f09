using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Consent;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Records.Views;
using Nrm.Web.Pages.Assistance;
using Nrm.Web.Pages.Consent;
using Nrm.Web.Pages.Decisions;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Returns;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Cases;

/// <summary>One part of a case. A part that somebody has no right to is left out, not greyed.</summary>
/// <param name="Address">Its address in a case.</param>
/// <param name="Text">A key of the localizer.</param>
public sealed record CaseTab(Func<Guid, string> Address, string Text)
{
    public static IEnumerable<CaseTab> Of(CaseOverviewView view)
    {
        yield return new(CaseLinks.Overview, "Overview");
        if (Opens(Sections.Person) || Opens(Sections.Contact))
        {
            yield return new(PeopleLinks.Person, "Person");
        }

        if (Opens(Sections.Account) || Opens(Sections.Decisions))
        {
            yield return new(DecisionLinks.Decisions, "Screening and decisions");
        }

        if (Opens(Sections.Plan))
        {
            yield return new(AssistanceLinks.Plan, "Needs and plan");
        }

        if (Opens(Sections.Safety))
        {
            yield return new(ReturnLinks.Return, "Risk and return");
        }

        if (Opens(Sections.Consents))
        {
            yield return new(ConsentLinks.Consent, "Consent");
        }

        if (view.As is not Relationship.ReferrerAfterHandOver)
        {
            yield return new(WorkLinks.Tasks, "Tasks");
        }

        if (view.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue))
        {
            yield return new(CaseLinks.Timeline, "Timeline");
        }

        if (view.MayReadAccessLog)
        {
            yield return new(CaseLinks.Access, "Access");
        }

        bool Opens(Section section) => view.Readable.Contains(section);
    }
}

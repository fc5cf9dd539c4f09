using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Consent;
using Nrm.Casework.Decisions;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

/// <summary>One part of a case. A part that somebody has no right to is left out, not greyed.</summary>
/// <param name="Place">Its address under the case; empty is the overview.</param>
/// <param name="Text">A key of the localizer.</param>
public sealed record CaseTab(string Place, string Text)
{
    public const string Person = "person";
    public const string Decisions = "decisions";
    public const string Plan = "plan";
    public const string Risk = "return";
    public const string Consent = "consent";
    public const string Tasks = "tasks";
    public const string Timeline = "timeline";
    public const string Access = "access";

    public static IEnumerable<CaseTab> Of(CaseOverviewView view)
    {
        yield return new("", "Overview");
        if (Opens(Sections.Person) || Opens(Sections.Contact))
        {
            yield return new(Person, "Person");
        }

        if (Opens(Sections.Account) || Opens(Sections.Decisions))
        {
            yield return new(Decisions, "Screening and decisions");
        }

        if (Opens(Sections.Plan))
        {
            yield return new(Plan, "Needs and plan");
        }

        if (Opens(Sections.Safety))
        {
            yield return new(Risk, "Risk and return");
        }

        if (Opens(Sections.Consents))
        {
            yield return new(Consent, "Consent");
        }

        if (view.As is not Relationship.ReferrerAfterHandOver)
        {
            yield return new(Tasks, "Tasks");
        }

        if (view.As is not (Relationship.ReferrerAfterHandOver or Relationship.Queue))
        {
            yield return new(Timeline, "Timeline");
        }

        if (view.MayReadAccessLog)
        {
            yield return new(Access, "Access");
        }

        bool Opens(Section section) => view.Readable.Contains(section);
    }
}

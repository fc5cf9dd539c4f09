using Nrm.Casework.Children;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Safety;
using Nrm.Records.Views;
using Nrm.Web.Pages.Consent;
using Nrm.Web.Pages.People;
using Nrm.Web.Pages.Returns;
using Nrm.Web.Pages.Screening;

namespace Nrm.Web.Pages.Decisions;

/// <summary>One part of what was gathered in a case: that it is there, since when and by whom. What it says is opened where it stands, and recorded there.</summary>
/// <param name="Entries">How often something was recorded.</param>
/// <param name="Address">Where it is read.</param>
public sealed record GatheredLine(Section Section, int Entries, DateTime LastAt, string? By, string Address)
{
    private static readonly (Section Section, Func<Guid, string> Address)[] Parts =
    [
        (Sections.Account, ScreeningLinks.Screening), (Sections.Person, PeopleLinks.Person), (Sections.Age, PeopleLinks.Person), (Sections.Safety, ReturnLinks.Return), (Sections.Consents, ConsentLinks.Consent),
    ];

    /// <summary>Only of sections that the reader may open.</summary>
    public static IReadOnlyList<GatheredLine> Of(CaseOverviewView view, OpenedSections? opened) =>
    [
        .. from part in Parts
           where view.Readable.Contains(part.Section)
           let events = (opened?.Events ?? []).Where(e => e.Sealed.Any(s => s.Section == part.Section.Name)).ToList()
           where events.Count > 0
           select new GatheredLine(part.Section, events.Count, events[^1].At, events[^1].StaffName, part.Address(view.Facts.Id)),
    ];
}

using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Cases;

/// <summary>What the person agreed to, purpose by purpose, as it stands now; what was never asked is not agreed to.</summary>
public sealed class ConsentPage(CaseRecords door) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>The last answer for each purpose that the person was asked about.</summary>
    public IReadOnlyList<StandingConsent> Standing { get; private set; } = [];

    public IReadOnlyList<string> NeverAsked => [.. ConsentPurposes.List.Codes.Except(Standing.Select(s => s.Fact.Purpose))];

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        var look = await door.Read(Actor, caseId, new SectionView(Sections.Consents, withNames: true), Call(), Cancel);
        if (look is not Outcome<IReadOnlyList<OpenedDocument>>.Done { Value: var records })
        {
            return Refused(look);
        }

        Standing =
        [
            .. view.Facts.Legal.Consents.GroupBy(c => c.Purpose).Select(g => g.Last()).OrderBy(c => c.State is not ConsentState.Given).Select(fact =>
            {
                var about = records.Where(r => ((ConsentRecord)r.Document).Purpose == fact.Purpose).ToList();
                var told = fact.State is ConsentState.Withdrawn ? about.Select(r => ((ConsentRecord)r.Document).Recipient).LastOrDefault(r => r is { Length: > 0 }) : null;
                return new StandingConsent(fact, about.LastOrDefault()?.Document as ConsentRecord, about.LastOrDefault()?.RecordedByName, told);
            }),
        ];
        return Page();
    }
}

/// <summary>One purpose: the answer that stands, and what was recorded with it.</summary>
/// <param name="ToTell">Who was named as the recipient before the consent was withdrawn, and must hear that it was.</param>
public sealed record StandingConsent(ConsentFact Fact, ConsentRecord? Record, string? RecordedBy, string? ToTell);

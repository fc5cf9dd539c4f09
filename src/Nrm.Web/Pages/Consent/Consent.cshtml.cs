using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Consent;

/// <summary>What the person agreed to, purpose by purpose, as it stands now; what was never asked is not agreed to.</summary>
public sealed class ConsentPage(Looks looks) : CasePage(looks)
{
    /// <summary>The last answer for each purpose that the person was asked about.</summary>
    public IReadOnlyList<StandingConsent> Standing { get; private set; } = [];

    public IReadOnlyList<string> NeverAsked => [.. ConsentPurposes.List.Codes.Except(Standing.Select(s => s.Fact.Purpose))];

    protected override Wanted Wants => new(Sections.Consents) { Whole = true };

    public void OnGet()
    {
        var records = Opened!.Of(Sections.Consents).ToList();
        Standing =
        [
            .. Facts.Legal.Consents.GroupBy(c => c.Purpose).Select(g => g.Last()).OrderBy(c => c.State is not ConsentState.Given).Select(fact =>
            {
                var about = records.Where(r => ((ConsentRecord)r.Document).Purpose == fact.Purpose).ToList();
                var told = fact.State is ConsentState.Withdrawn ? about.Select(r => ((ConsentRecord)r.Document).Recipient).LastOrDefault(r => r is { Length: > 0 }) : null;
                return new StandingConsent(fact, about.LastOrDefault()?.Document as ConsentRecord, about.LastOrDefault()?.RecordedByName, told);
            }),
        ];
    }
}

/// <summary>One purpose: the answer that stands, and what was recorded with it.</summary>
/// <param name="ToTell">Who was named as the recipient before the consent was withdrawn, and must hear that it was.</param>
public sealed record StandingConsent(ConsentFact Fact, ConsentRecord? Record, string? RecordedBy, string? ToTell);

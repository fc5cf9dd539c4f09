using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Screening;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Screening;

/// <summary>What was seen and said, why it counts, and what nobody asked: a support for a decision, never one (INV-15).</summary>
public sealed class ScreeningPage(Looks looks) : CasePage(looks)
{
    /// <summary>Null when the user's part in the case does not include what was told.</summary>
    public IReadOnlyList<IndicatorRow>? Rows { get; private set; }

    /// <summary>All that was told when the person was referred, or when somebody reported a concern.</summary>
    public ReferralAccount Told { get; private set; } = new();

    public OpenedDocument? Recorded { get; private set; }

    public ScreeningResult Result { get; private set; } = null!;

    public IndicatorSet Set { get; private set; } = null!;

    /// <summary>Groups of the list of which nothing was asked or seen.</summary>
    public IEnumerable<IndicatorDimension> Missing => Set.Dimensions.Where(d => !Answered(d.Code));

    protected override Wanted Wants => new(Sections.Account);

    public void OnGet()
    {
        if (Opened is { } opened)
        {
            Told = opened.Last(Sections.Account) ?? new ReferralAccount();
            Recorded = opened.Of(Sections.Account).LastOrDefault();
            Rows = Told.Indicators ?? [];
            Result = ReferralScreening.Of(Told, Facts.Age);
            Set = IndicatorSets.Find(Result.SetId);
        }
    }

    /// <summary>How many of the counted rows have this strength in the list.</summary>
    public static int Count(DimensionResult result, IndicatorWeight weight) => result.Counted.Count(i => i.Weight == weight);

    public IndicatorRow? RowOf(Indicator indicator) => Rows?.FirstOrDefault(r => r.Code == indicator.Code && r.Answer is IndicatorAnswer.Seen or IndicatorAnswer.Said);

    private bool Answered(string group) => Rows!.Any(r => r.Answer is not (null or IndicatorAnswer.DidNotAsk) && Set[r.Code].Group == group);
}

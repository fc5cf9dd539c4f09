using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;

namespace Nrm.Web.Pages.Returns;

/// <summary>What is known on the way to, or away from, a return: both sides, the result of the rule and why.</summary>
/// <param name="Raised">Null when nobody asked for a return.</param>
/// <param name="Host">The last assessment of the side here; null when there is none.</param>
/// <param name="Events">The oldest first.</param>
public sealed record ReturnPicture(ReturnFact? Raised, StepTaken? Host, StepTaken? Origin, IReadOnlyList<OpenedReturn> Events, DateOnly Today, CaseFacts Facts)
{
    /// <summary>The last result; null when it was never assessed since it was asked for, or since new facts came up.</summary>
    public ReturnRisk? Risk => Raised?.Risk;

    public bool IsExpired => Raised?.ValidUntil < Today;

    private StepTaken? Assessed => Events.LastOrDefault(e => e.Step.Typed is AssessReturnRisk)?.Step;

    /// <summary>Every reason of the last result, those that decide it first.</summary>
    public IReadOnlyList<string> Because => Risk is null ? [] : Assessed?.Because ?? [];

    /// <summary>The reasons that the rule gives on both sides as they stand, on the day of the assessment.</summary>
    public IEnumerable<Said> Given => Assessed is { } last
        ? ReturnRiskRule.Decide((AssessReturnRisk?)Host?.Typed, (AssessReturnRisk?)Origin?.Typed, CountryProfiles.InForce(Facts.Profile, last.On, Facts.SubPopulation).Resolve(p => p.ReturnAssessmentValidity).Or(ReturnRiskRule.UnconfirmedValidity), last.On).Because
        : [];

    /// <summary>What stands against a return by the assessment alone; null while there is none.</summary>
    public int? Blocking => Risk switch { null => null, ReturnRisk.Safe => IsExpired ? 1 : 0, _ => Because.Count };

    public IEnumerable<(AssessmentSide Side, StepTaken? Step)> Sides => [(AssessmentSide.Host, Host), (AssessmentSide.Origin, Origin)];

    /// <summary>What the person says, in the last counselling.</summary>
    public string? PersonsView => Events.Select(e => e.Step.Typed).OfType<RecordCounselling>().LastOrDefault()?.PersonsView;

    public StepTaken? Of(AssessmentSide side) => side is AssessmentSide.Host ? Host : Origin;

    /// <param name="opened">Null for those whose part in the case does not include it.</param>
    public static ReturnPicture Of(CaseOverviewView view, OpenedSections? opened)
    {
        var raised = view.Facts.Legal.Return;
        var documents = opened?.Of(Sections.Return).ToList() ?? [];
        return new ReturnPicture(raised, Item(raised?.HostRecord), Item(raised?.OriginRecord), [.. documents.Select(d => new OpenedReturn((StepTaken)d.Document, d.RecordedByName))], view.Today, view.Facts);

        StepTaken? Item(Guid? id) => documents.LastOrDefault(d => d.Item == id)?.Document as StepTaken;
    }
}

/// <summary>One event, and who recorded it.</summary>
public sealed record OpenedReturn(StepTaken Step, string? By);

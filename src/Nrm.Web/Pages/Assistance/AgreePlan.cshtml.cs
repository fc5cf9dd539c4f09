using System.Globalization;
using Nrm.Casework.Assistance;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Assistance;

/// <summary>The services in rows, beginning with the plan as it stands and a row for each need that it does not name.</summary>
public sealed class AgreePlanPage(Looks looks, StepForms forms, Words words) : OwnStepPage(looks, forms, words)
{
    public override FormRows Rows => AssistanceStepForms.Services;

    public IReadOnlyList<PlanLine> Wishes => Opened is null ? [] : [.. PlanLine.Of(Opened).Where(l => l.Wish is not null)];

    protected override string UseCase => AgreePlan.Declares.Name;

    protected override Wanted Wants => PlanPage.Shown;

    protected override IReadOnlyDictionary<string, string[]>? Suggested()
    {
        if (Opened is null)
        {
            return null;
        }

        var open = PlanLine.Of(Opened).Where(l => l.State is not HelpState.Met).ToList();
        var items = open.SelectMany(l => l.Services.Count > 0 ? l.Services : [new PlanItem { Need = l.Need }]);
        return Rows.Fill(items, i => [("need", i.Need), ("service", i.Service), ("provider", i.Provider), .. Day(i.ReplyBy)]);
    }

    /// <summary>A row in which only the need stands, as the page offered it, is no service: the need stays on the list as wanted.</summary>
    protected override IReadOnlyDictionary<string, string[]>? Given(Posted posted) => Enumerable.Range(0, Rows.Count(posted.Fields)).Select(Rows.Prefix)
        .Where(prefix => !posted.Fields.Any(f => f.Key.StartsWith(prefix, StringComparison.Ordinal) && f.Key != prefix + "need" && f.Value.Any(v => !string.IsNullOrWhiteSpace(v))))
        .ToDictionary(prefix => prefix + "need", _ => new[] { "" });

    private static IEnumerable<(string, string?)> Day(DateOnly? day) => day is not { } d ? [] :
    [
        ("replyBy.day", d.Day.ToString(CultureInfo.InvariantCulture)), ("replyBy.month", d.Month.ToString(CultureInfo.InvariantCulture)),
        ("replyBy.year", d.Year.ToString("0000", CultureInfo.InvariantCulture)),
    ];
}

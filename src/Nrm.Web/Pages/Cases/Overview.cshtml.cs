using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>Everything current about one case, in the order in which it matters.</summary>
public sealed class OverviewPage(Looks looks, Words words) : CasePage(looks)
{
    public const int Latest = 3;
    public const int DueShown = 3;

    public AccessSummary? LookedAt => Opened?.Overview.Access;

    private IReadOnlyList<DueLine>? _due;

    public IReadOnlyList<DueLine> Due => _due ??= DueLine.Of(Frame, Actor);

    /// <summary>Late, or due today or tomorrow; the first of them, and what is for the reader to do before what others do.</summary>
    public DueLine? Urgent => Due.Where(d => d.DueOn is { } due && due.DayNumber - Today.DayNumber <= 1).OrderBy(d => d.Href is null).FirstOrDefault();

    public IReadOnlyList<ConsentFact> Consents => [.. Facts.Legal.Consents.GroupBy(c => c.Purpose).Select(g => g.Last())];

    public IReadOnlyList<CaseEvent> LastEvents => Opened is null ? [] : [.. Opened.Events.Reverse().Take(Latest)];

    protected override Wanted Wants => new(Sections.Needs, Sections.Plan, Sections.Help) { Events = true, Access = true };

    public string Of(AccessLogLine line) => AccessWords.Who(line, Actor.StaffId, words);
}

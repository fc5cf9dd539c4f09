using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Assistance;

/// <summary>What the person needs and wants, and what became of it, need by need.</summary>
public sealed class PlanPage(Looks looks) : CasePage(looks)
{
    /// <summary>Also what the pages of the help's steps show; all of one category, so that a reader opens them together.</summary>
    public static Wanted Shown { get; } = new(Sections.Needs, Sections.Plan, Sections.Help);

    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public IReadOnlyList<OpenedHelp> Events { get; private set; } = [];

    public AssistanceFact Help => Facts.Legal.Assistance;

    public AssistancePlan? Agreed => Opened?.Last(Sections.Plan);

    public string? State => Facts.Tracks.TryGetValue(Track.Assistance, out var track) ? track.State : null;

    public DateOnly? ReviewOn => Facts.RunningClock(ClockKind.C13PlanReview)?.DueOn;

    /// <summary>Outcomes are recorded need by need, on the page of the need.</summary>
    public OfferedSteps Steps => OfferedSteps.Of(Frame, [.. AssistanceStepForms.All.Select(s => s.UseCase.Name).Where(s => s != RecordOutcome.Declares.Name)]);

    protected override Wanted Wants => Shown;

    public void OnGet()
    {
        if (Opened is { } opened)
        {
            (Lines, Events) = (PlanLine.Of(opened), [.. OpenedHelp.Of(opened).Reverse()]);
        }
    }
}

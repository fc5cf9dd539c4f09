using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>What follows when a person needs help, whichever use case it happens in.</summary>
internal static class AssistanceSteps
{
    /// <summary>INV-03: emergency help begins with the first contact, before any decision and without papers.</summary>
    public static void OfferHelp(CaseChange change)
    {
        if (change.Facts.StateOf(Track.Assistance) != AssistanceTrack.NotStarted)
        {
            return;
        }

        change.Fire(Track.Assistance, "system:offer-emergency-help");
        AskForSupport(change);
        var due = change.StartClock(ClockKind.C12NeedsAssessment, p => p.NeedsAssessmentDeadline, change.Today);
        change.AddTask(TaskKind.MeetEmergencyNeeds, CaseFunction.Support, change.Today);
        change.AddTask(TaskKind.AssessNeeds, CaseFunction.Support, due?.DueOn, ClockKind.C12NeedsAssessment);
    }

    /// <summary>Puts the case into the queue of a support organisation, unless one has it or was asked.</summary>
    public static void AskForSupport(CaseChange change)
    {
        if (change.Facts.Assignments.Any(a => a.Function is CaseFunction.Support && a.EndedAt is null))
        {
            return;
        }

        if (change.Organisations.SupportFor(change.Facts.Profile, change.Facts.ReferrerOrganisationId) is { } support)
        {
            change.Ask(support.Id, CaseFunction.Support);
        }
        else
        {
            change.AddTask(TaskKind.RequestSupport, CaseFunction.Decider, change.Today);
        }
    }
}

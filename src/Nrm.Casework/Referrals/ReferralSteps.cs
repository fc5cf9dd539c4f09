using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>What follows when a person is referred, or first met, whichever use case it happens in.</summary>
internal static class ReferralSteps
{
    /// <summary>Takes the identification step, puts the case into the authority's queue and starts C03.</summary>
    public static void Refer(CaseChange change, string trigger)
    {
        change.Fire(Track.Identification, trigger);
        var authority = change.Organisations.AuthorityFor(change.Facts.Profile);
        change.Facts = change.Facts with { Entry = EntryRoute.Referral, AuthorityId = authority?.Id };
        if (authority is not null)
        {
            change.Ask(authority.Id, CaseFunction.Decider);
        }

        var due = change.StartClock(ClockKind.C03ReasonableGrounds, p => p.ReasonableGroundsDeadline, change.Today);
        change.AddTask(TaskKind.TakeCase, CaseFunction.Decider, change.Today);
        change.AddTask(TaskKind.DecideReasonableGrounds, CaseFunction.Decider, due?.DueOn, ClockKind.C03ReasonableGrounds);
        if (change.Facts.IsTreatedAsChild)
        {
            // The guardian comes first for a child, and in doubt (INV-05; MC 6/18 para 4).
            change.AddTask(TaskKind.RequestGuardian, CaseFunction.Decider, change.Today);
            change.AddTask(TaskKind.NotifyChildProtection, CaseFunction.Support, change.Today);
        }
    }

    /// <summary>INV-03: emergency help begins with the first contact, before any decision and without papers.</summary>
    public static void OfferHelp(CaseChange change)
    {
        if (change.Facts.StateOf(Track.Assistance) != AssistanceTrack.NotStarted)
        {
            return;
        }

        change.Fire(Track.Assistance, "system:offer-emergency-help");
        if (change.Organisations.SupportFor(change.Facts.Profile, change.Facts.ReferrerOrganisationId) is { } support)
        {
            change.Ask(support.Id, CaseFunction.Support);
        }

        var due = change.StartClock(ClockKind.C12NeedsAssessment, p => p.NeedsAssessmentDeadline, change.Today);
        change.AddTask(TaskKind.MeetEmergencyNeeds, CaseFunction.Support, change.Today);
        change.AddTask(TaskKind.AssessNeeds, CaseFunction.Support, due?.DueOn, ClockKind.C12NeedsAssessment);
    }
}

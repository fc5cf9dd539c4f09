using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>What follows when a person is referred, or first met, whichever use case it happens in.</summary>
internal static class ReferralSteps
{
    /// <summary>After the identification step: puts the case into the authority's queue and starts C03.</summary>
    public static void Refer(CaseChange change)
    {
        var authority = change.Organisations.AuthorityFor(change.Facts.Profile);
        change.Facts = change.Facts with { Entry = EntryRoute.Referral, AuthorityId = authority?.Id };
        if (authority is not null)
        {
            change.Ask(authority.Id, CaseFunction.Decider);
        }

        var due = change.StartClock(ClockKind.C03ReasonableGrounds, p => p.ReasonableGroundsDeadline, change.Today);
        change.AddTask(TaskKind.TakeCase, CaseFunction.Decider, change.Today);
        change.AddTask(TaskKind.DecideReasonableGrounds, CaseFunction.Decider, due?.DueOn, ClockKind.C03ReasonableGrounds);
        if (ReflectionRules.StartsOnDetection(change.Profile))
        {
            ReflectionSteps.Start(change);
        }

        if (change.Facts.IsTreatedAsChild)
        {
            ChildSteps.Protect(change);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Reflection;
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
            DecisionSteps.StartReflection(change);
        }

        if (change.Facts.IsTreatedAsChild)
        {
            ProtectChild(change);
        }
    }

    /// <summary>The guardian comes first for a child, and in doubt (INV-05; MC 6/18 para 4).</summary>
    public static void ProtectChild(CaseChange change)
    {
        change.AddTask(TaskKind.RequestGuardian, CaseFunction.Decider, change.Today);
        change.AddTask(TaskKind.NotifyChildProtection, CaseFunction.Support, change.Today);
    }

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

    /// <summary>Records an answer about a purpose as a fact and, with what was explained, as a sealed record.</summary>
    public static void RecordConsent(CaseChange change, Consent.ConsentRecord record)
    {
        change.Legal(l => l with { Consents = [.. l.Consents, new ConsentFact(record.Purpose, StateOf(record.Answer), change.Today) { Sections = [.. (record.Sections ?? []).Where(s => Documents.Sections.Find(s) is not null)] }] });
        change.Seal(Documents.Sections.Consents, record, Ids.New());
    }

    private static ConsentState StateOf(string answer) => answer switch
    {
        "yes" => ConsentState.Given,
        "no" or "refused" => ConsentState.Refused,
        "withdrawn" => ConsentState.Withdrawn,
        _ => ConsentState.NotAsked,
    };
}

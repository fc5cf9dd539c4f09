using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.People;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>What follows a decision, whichever use case takes it.</summary>
internal static class DecisionSteps
{
    public const string NoLanguageRecorded = "unknown";

    /// <summary>Keeps a decision as a fact; its own record says, besides what was typed, in which language the person is told and what they can do against it (INV-17).</summary>
    public static void Decide(CaseChange change, DecisionStage stage, bool positive, IDecision input)
    {
        change.Legal(l => l with
        {
            Decisions = [.. l.Decisions, new DecisionFact(change.StepId, stage, positive, change.Actor.StaffId, change.Actor.OrganisationId, change.Today,
                positive ? DecisionStatus.Effective : DecisionStatus.Proposed, NotifiedOn: positive ? change.Today : null)],
        });
        change.Remarks = new(Language: input.Language ?? LanguageOf(change), Remedy: positive ? null : input.Remedy ?? StandardRemedy.Of(change.Profile).ToString());
        if (!positive)
        {
            change.AddTask(TaskKind.SecondReview, CaseFunction.Reviewer, change.Today);
            Ask(change, CaseFunction.Reviewer);
        }
    }

    /// <summary>The first language that is recorded of the person; the use case has to open the person's section.</summary>
    public static string LanguageOf(CaseChange change) => change.Open(Sections.Person)?.Languages is [var first, ..] ? first : NoLanguageRecorded;

    /// <summary>
    /// The authority let its time pass where the profile says that this grants (C03). The decision is a fact without a sealed record: nobody gave
    /// reasons, and the deadline job may seal nothing. The person has not been told of it yet.
    /// </summary>
    public static void GrantBySilence(CaseChange change)
    {
        change.Fire(Track.Identification, "system:silence-grants");
        change.Stop(ClockKind.C03ReasonableGrounds);
        change.FinishTasks(TaskKind.DecideReasonableGrounds);
        change.Legal(l => l with
        {
            Decisions = [.. l.Decisions, new DecisionFact(Ids.New(), DecisionStage.ReasonableGrounds, true, change.Actor.StaffId,
                change.Actor.OrganisationId, change.Today, DecisionStatus.Effective)],
        });
        AfterPositiveGrounds(change);
    }

    /// <summary>A positive first decision: reflection starts by itself, with the clocks of the final decision (C04-C06).</summary>
    public static void AfterPositiveGrounds(CaseChange change)
    {
        ReflectionSteps.Start(change);
        if (change.Profile.Resolve(p => p.ConclusiveEarliest) is { HasValue: true } earliest)
        {
            change.StartClock(ClockKind.C05ConclusiveEarliest, earliest.Value, earliest.Source, change.Today);
        }

        DateOnly? due = null;
        if (change.Profile.Resolve(p => p.ConclusiveTarget) is { HasValue: true } target)
        {
            due = change.StartClock(ClockKind.C06ConclusiveTarget, target.Value, target.Source, change.Today).DueOn;
        }

        change.AddTask(TaskKind.DecideConclusiveGrounds, CaseFunction.Decider, due, due is null ? null : ClockKind.C06ConclusiveTarget);
        change.AddTask(TaskKind.NotifyDecision, CaseFunction.Decider, change.Today);
    }

    /// <summary>Asks the deciding authority for somebody with this function, unless somebody has it.</summary>
    public static void Ask(CaseChange change, CaseFunction function)
    {
        if (change.Facts.AuthorityId is { } authority && !change.Facts.Assignments.Any(a => a.IsActive && a.Function == function))
        {
            change.Ask(authority, function);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Deadlines;

/// <summary>
/// A clock has run out: the deadline job's use case, which nobody else may use. It raises a task and takes nothing away (domain 2.5): the end of
/// the reflection period by the clock asks what comes next, and an assessment that is too old stops a return. Where the profile says that the
/// authority's silence grants, the first decision counts as positive (C03); no profile can make silence a refusal.
/// </summary>
public sealed record ExpireClock : UseCase
{
    private static readonly Rule ClockHasRunOut = new(nameof(ClockHasRunOut), "CLOCK",
        "The clock still runs, or has been met.",
        "Domain 2.5",
        c => c.Input is not ExpireClock expire || c.Facts.Clocks.Any(k => k.Id == expire.ClockId && k.IsRunning && c.Today > k.DueOn));

    public static readonly UseCaseDeclaration Declares = new("expire-clock", typeof(ExpireClock), [])
    {
        WhenClosed = true,
        Rules = [ClockHasRunOut],
    };

    public Guid ClockId { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => new();

    public override void Apply(CaseChange change)
    {
        var clock = change.Facts.Clocks.First(c => c.Id == ClockId);
        change.Facts = change.Facts with { Clocks = change.Facts.Clocks.Replace(clock, clock with { ExpiredOn = change.Today }) };
        switch (clock.Kind)
        {
            case ClockKind.C04Reflection:
                FireWhereKnown(change, Track.Reflection, "system:reflection-expires");
                change.AddTask(TaskKind.StatusNextStep, CaseFunction.Decider, change.Today, clock.Kind);
                break;
            case ClockKind.C05ConclusiveEarliest:
                // From now on the final decision may be taken; nobody is late.
                break;
            case ClockKind.C07Reconsideration:
                // A late request stays possible with reasons; nothing is owed by anybody.
                break;
            case ClockKind.C13PlanReview:
                change.AddTask(TaskKind.ReviewPlan, CaseFunction.Support, change.Today, clock.Kind);
                break;
            case ClockKind.C15ReturnAssessmentValidity:
                FireWhereKnown(change, Track.Return, "system:assessment-expires");
                change.AddTask(TaskKind.AssessReturnRisk, CaseFunction.Support, change.Today, clock.Kind);
                break;
            case ClockKind.C12NeedsAssessment:
                change.AddTask(TaskKind.DeadlinePassed, CaseFunction.Support, change.Today, clock.Kind);
                break;
            case ClockKind.C03ReasonableGrounds when SilenceGrants(change):
                DecisionSteps.GrantBySilence(change);
                break;
            case ClockKind.C03ReasonableGrounds:
            case ClockKind.C06ConclusiveTarget:
                change.AddTask(TaskKind.DeadlinePassed, CaseFunction.Decider, change.Today, clock.Kind);
                break;
        }
    }

    /// <summary>The profile in force says that silence grants, and the first decision is still owed (C03). A closed case is left as it is.</summary>
    private static bool SilenceGrants(CaseChange change) =>
        change.Profile.Resolve(p => p.SilenceMeans) is { HasValue: true, Value: SilenceMeans.Granted }
        && change.Facts.StateOf(Track.Identification) == IdentificationTrack.RGPending
        && ClosureRules.CaseIsOpen.IsMet(change.Context);

    private static void FireWhereKnown(CaseChange change, Track track, string trigger)
    {
        if (Engine.Definition(track).Find(change.Facts.StateOf(track), trigger) is not null)
        {
            change.Fire(track, trigger);
        }
    }
}

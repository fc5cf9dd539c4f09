using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using T1 = Nrm.Casework.Cases.IdentificationTrack;
using T2 = Nrm.Casework.Reflection.ReflectionTrack;

namespace Nrm.Casework.Returns;

/// <summary>The rules that stand before a return (domain 5, INV-04, INV-10, INV-11). A refusal names all that are unmet.</summary>
public static class ReturnRules
{
    public static Rule RiskIsSafe { get; } = new(nameof(RiskIsSafe), "INV-10",
        "No return is organised unless the risk assessment says safe. Not assessed and unknown have the same effect as not safe.",
        "OSCE Special Representative 2010, note 83; ODIHR return principle 1; domain 5.2",
        c => c.Facts.Legal.Return is { Risk: ReturnRisk.Safe });

    public static Rule AssessmentIsValid { get; } = new(nameof(AssessmentIsValid), "C15",
        "The risk assessment is older than the profile allows; assess again.",
        "Domain 5.2, C15 (design default)",
        c => c.Facts.Legal.Return is { ValidUntil: { } until } && c.Today <= until);

    public static Rule PersonIsInformed { get; } = new(nameof(PersonIsInformed), "INV-11",
        "A wish to return does not skip counselling: inform the person of the risks and of the alternatives (stay, permit, asylum) and record it.",
        "CETS 197 art. 16(2); ODIHR 2014; domain INV-11",
        c => c.Facts.Legal.Return is { Counselled: true });

    public static Rule IdentificationIsDecided { get; } = new(nameof(IdentificationIsDecided), "INV-04",
        "Nobody is returned while identification is pending.",
        "CETS 197 art. 10(2); domain INV-04",
        c => !c.Facts.At(Track.Identification).IsIn(T1.Undecided)
            && !(c.Facts.StateOf(Track.Identification) == T1.Reversed && MainStateRule.FirstStage(c.Facts) is DecisionStage.ReasonableGrounds));

    public static Rule ReflectionHasEnded { get; } = new(nameof(ReflectionHasEnded), "INV-04",
        "Nobody is returned during the recovery and reflection period.",
        "CETS 197 art. 13; CJEU C-66/21; domain INV-04",
        c => c.Facts.StateOf(Track.Reflection) != T2.Due && !c.Facts.At(Track.Reflection).IsIn(T2.Live));

    public static Rule NoReviewIsPending { get; } = new(nameof(NoReviewIsPending), "INV-04",
        "Nobody is returned while a reconsideration is pending or can still be asked for in time. The time runs from the day the person was told.",
        "IE Act of 2024 s35; ODIHR principle 6; domain INV-04",
        c => c.Facts.StateOf(Track.Identification) != T1.ReconsiderationRequested && c.Facts.RunningClock(ClockKind.C07Reconsideration) is null
            && !c.Facts.HasUntoldNegative);

    public static Rule ChildHasBestInterestsDecision { get; } = new(nameof(ChildHasBestInterestsDecision), "INV-05",
        "A child, or a person who may be one, is returned only after a best-interests determination that names return. None is recorded.",
        "CETS 197 art. 16(7); domain INV-05, INV-09",
        c => !c.Facts.IsTreatedAsChild);

    public static Rule ReturnIsPrepared { get; } = new(nameof(ReturnIsPrepared), "T7",
        "The return has not been prepared: documents, reception and hand-over come first.",
        "Domain 2.4 T7",
        c => c.Facts.StateOf(Track.Return) == ReturnTrack.Preparation);

    public static Rule ReturnIsDecidedSafe { get; } = new(nameof(ReturnIsDecidedSafe), "T7",
        "No decision stands that this return is safe.",
        "Domain 2.4 T7, 5.2",
        c => ReturnTrack.Safe.Contains(c.Facts.StateOf(Track.Return)));

    /// <summary>INV-04, -05, -10, -11 and C15 together: what must hold before anything is organised, whoever asks for the return.</summary>
    public static Rule[] BeforePreparation { get; } =
        [RiskIsSafe, AssessmentIsValid, PersonIsInformed, ChildHasBestInterestsDecision];

    /// <summary>Execution also waits for identification, reflection and review (C-66/21 allows preparation before).</summary>
    public static Rule[] BeforeExecution { get; } =
        [.. BeforePreparation, IdentificationIsDecided, ReflectionHasEnded, NoReviewIsPending, ReturnIsPrepared];
}

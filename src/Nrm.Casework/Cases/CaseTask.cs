namespace Nrm.Casework.Cases;

/// <summary>What somebody has to do next. Kinds, not sentences: a task holds nothing that identifies a person.</summary>
public enum TaskKind
{
    TakeCase,
    MeetEmergencyNeeds,
    AssessNeeds,
    AgreePlan,
    ReviewPlan,
    DecideReasonableGrounds,
    SecondReview,
    DecideAgain,
    DecideConclusiveGrounds,
    DecideReconsideration,
    GiveReflectionInformation,
    StatusNextStep,
    RequestGuardian,
    NotifyChildProtection,
    ConfirmProfileValue,
    ReviewSafety,
    WriteSafetyPlan,
    CollectOriginEvidence,
    AssessReturnRisk,
    OfferHelpAgain,
    ReplaceStoppedSharing,
    ApproveClosure,
    OfferAlternativesToReturn,
    NotifyDecision,
    RequestSupport,
    DeadlinePassed,
}

/// <summary>One task of a case, for the staff who hold <paramref name="Function"/> in it.</summary>
/// <param name="DueOn">Legal date; null = no date.</param>
public sealed record CaseTask(
    Guid Id, TaskKind Kind, CaseFunction Function, DateOnly? DueOn, DateTime CreatedAt, Deadlines.ClockKind? Clock = null, DateTime? DoneAt = null, Guid? DoneBy = null)
{
    public bool IsOpen => DoneAt is null;
}

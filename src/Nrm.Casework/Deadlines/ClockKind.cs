namespace Nrm.Casework.Deadlines;

/// <summary>The clocks of a case, by the number that they have in the domain reference (section 2.5).</summary>
public enum ClockKind
{
    C03ReasonableGrounds,
    C04Reflection,
    C05ConclusiveEarliest,
    C06ConclusiveTarget,
    C07Reconsideration,
    C12NeedsAssessment,
    C13PlanReview,
    C15ReturnAssessmentValidity,
}

using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Assistance;

/// <summary>The clocks of this capability, by name.</summary>
public static class AssistanceClocks
{
    extension(ClockKind)
    {
        public static ClockKind C12NeedsAssessment => new("C12NeedsAssessment");

        public static ClockKind C13PlanReview => new("C13PlanReview");
    }
}

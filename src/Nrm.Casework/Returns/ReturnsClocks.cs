using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Returns;

/// <summary>The clocks of this capability, by name.</summary>
public static class ReturnsClocks
{
    extension(ClockKind)
    {
        public static ClockKind C15ReturnAssessmentValidity => new("C15ReturnAssessmentValidity");
    }
}

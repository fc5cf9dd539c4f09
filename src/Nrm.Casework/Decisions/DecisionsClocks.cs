using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Decisions;

/// <summary>The clocks of this capability, by name.</summary>
public static class DecisionsClocks
{
    extension(ClockKind)
    {
        public static ClockKind C03ReasonableGrounds => new("C03ReasonableGrounds");

        public static ClockKind C05ConclusiveEarliest => new("C05ConclusiveEarliest");

        public static ClockKind C06ConclusiveTarget => new("C06ConclusiveTarget");
    }
}

using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Cases;

/// <summary>Clocks that the rules of several capabilities wait for, which could not name each other without a circle, by name. One capability declares each.</summary>
public static class ClocksOfSeveral
{
    extension(ClockKind)
    {
        public static ClockKind C07Reconsideration => new("C07Reconsideration");
    }
}

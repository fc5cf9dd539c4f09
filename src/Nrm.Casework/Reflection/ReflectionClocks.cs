using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Reflection;

/// <summary>The clocks of this capability, by name.</summary>
public static class ReflectionClocks
{
    extension(ClockKind)
    {
        public static ClockKind C04Reflection => new("C04Reflection");
    }
}

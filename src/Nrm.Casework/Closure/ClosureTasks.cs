using Nrm.Casework.Cases;

namespace Nrm.Casework.Closure;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class ClosureTasks
{
    extension(TaskKind)
    {
        public static TaskKind ApproveClosure => new("ApproveClosure");
    }
}

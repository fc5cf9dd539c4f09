using Nrm.Casework.Cases;

namespace Nrm.Casework.Safety;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class SafetyTasks
{
    extension(TaskKind)
    {
        public static TaskKind WriteSafetyPlan => new("WriteSafetyPlan");
    }
}

using Nrm.Casework.Cases;

namespace Nrm.Casework.Reflection;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class ReflectionTasks
{
    extension(TaskKind)
    {
        public static TaskKind GiveReflectionInformation => new("GiveReflectionInformation");

        public static TaskKind StatusNextStep => new("StatusNextStep");
    }
}

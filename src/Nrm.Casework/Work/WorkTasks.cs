using Nrm.Casework.Cases;

namespace Nrm.Casework.Work;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class WorkTasks
{
    extension(TaskKind)
    {
        public static TaskKind TakeCase => new("TakeCase");
    }
}

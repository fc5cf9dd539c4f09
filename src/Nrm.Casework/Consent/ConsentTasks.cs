using Nrm.Casework.Cases;

namespace Nrm.Casework.Consent;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class ConsentTasks
{
    extension(TaskKind)
    {
        public static TaskKind ReplaceStoppedSharing => new("ReplaceStoppedSharing");
    }
}

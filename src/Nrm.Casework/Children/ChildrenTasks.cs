using Nrm.Casework.Cases;

namespace Nrm.Casework.Children;

/// <summary>What this capability gives staff to do, by name.</summary>
public static class ChildrenTasks
{
    extension(TaskKind)
    {
        public static TaskKind RequestGuardian => new("RequestGuardian");

        public static TaskKind NotifyChildProtection => new("NotifyChildProtection");
    }
}

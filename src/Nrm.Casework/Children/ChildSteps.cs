using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>What follows when a person turns out to be, or may be, a child, whichever use case it happens in.</summary>
internal static class ChildSteps
{
    /// <summary>The guardian comes first for a child, and in doubt (INV-05; MC 6/18 para 4).</summary>
    public static void Protect(CaseChange change)
    {
        change.AddTask(TaskKind.RequestGuardian, CaseFunction.Decider, change.Today);
        change.AddTask(TaskKind.NotifyChildProtection, CaseFunction.Support, change.Today);
    }
}

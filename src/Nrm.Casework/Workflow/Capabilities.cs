using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Workflow;

/// <summary>The one list of what the program can do; every other is made from it.</summary>
public static class Capabilities
{
    public static IReadOnlyList<Capability> All { get; } = [.. Declared.Capabilities.Cast<Capability>()];

    /// <summary>Every kind of task, once.</summary>
    public static IReadOnlyList<TaskDeclaration> Tasks { get; } = [.. All.SelectMany(c => c.Tasks)];

    /// <summary>Tasks that a supervisor of the organisation has, and not whoever holds the part (M16).</summary>
    public static IReadOnlyList<TaskKind> TasksOfSupervisors { get; } = [.. Tasks.Where(t => t.ForSupervisors).Select(t => t.Kind)];

    /// <exception cref="UndeclaredException">No capability declares the kind.</exception>
    public static TaskDeclaration Task(TaskKind kind) => Tasks.FirstOrDefault(t => t.Kind == kind) ?? throw new UndeclaredException($"task {kind}");

    /// <exception cref="UndeclaredException">No capability declares the clock.</exception>
    public static ClockDeclaration Clock(ClockKind kind) =>
        All.SelectMany(c => c.Clocks).FirstOrDefault(c => c.Terms.Kind == kind) ?? throw new UndeclaredException($"clock {kind}");
}

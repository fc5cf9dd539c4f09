using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;

namespace Nrm.Casework.Workflow;

/// <summary>
/// What a capability says of itself, once: every list of tracks, steps, sections, clocks and tasks is made from it. Each folder of the rules
/// that a person can do something in has one.
/// </summary>
public abstract class Capability : ICapability, IDeclaresClocks, IDeclaresTasks, IDeclaresTracks
{
    public abstract string Name { get; }

    public abstract int Order { get; }

    /// <summary>Its state machines.</summary>
    public virtual IReadOnlyList<TrackDefinition> Tracks => [];

    /// <summary>What a person may do, in the order in which it is shown.</summary>
    public abstract IReadOnlyList<UseCaseDeclaration> Steps { get; }

    public virtual IReadOnlyList<Section> Sections => [];

    /// <summary>Its records of facts, which rules and lists read.</summary>
    public virtual IReadOnlyList<Stored> Facts => [];

    /// <summary>Its legal clocks, and what the end of each does.</summary>
    public virtual IReadOnlyList<ClockDeclaration> Clocks => [];

    /// <summary>What it gives staff to do, and which step ends it.</summary>
    public virtual IReadOnlyList<TaskDeclaration> Tasks => [];

    IEnumerable<KeyValuePair<Track, string>> IDeclaresTracks.Initials => Tracks.Select(t => KeyValuePair.Create(t.Track, t.Initial));

    IEnumerable<TaskKind> IDeclaresTasks.Kinds => Tasks.Select(t => t.Kind);

    IEnumerable<ClockTerms> IDeclaresClocks.Terms => Clocks.Select(c => c.Terms);
}

/// <param name="OnExpiry">What the end of the clock does to the case, besides being marked. It raises a task; it never takes protection away.</param>
public sealed record ClockDeclaration(ClockTerms Terms, Action<CaseChange, CaseClock> OnExpiry)
{
    /// <summary>For a clock after which nobody owes anything.</summary>
    public static void Nothing(CaseChange change, CaseClock clock)
    {
    }

    /// <summary>For a duty that is late: a task for whoever has this part.</summary>
    public static Action<CaseChange, CaseClock> Escalate(CaseFunction function) =>
        (change, clock) => change.AddTask(TaskKind.DeadlinePassed, function, change.Today, clock.Kind);
}

/// <summary>A kind of task, and for whom it is.</summary>
/// <param name="For">The parts in a case that such a task may be for.</param>
public sealed record TaskDeclaration(TaskKind Kind, params CaseFunction[] For)
{
    /// <summary>The steps in which the work itself is recorded. Where there is one, nobody ticks the task off: that would hide that it was not done.</summary>
    public IReadOnlyList<UseCaseDeclaration> DoneBy { get; init; } = [];

    /// <summary>Steps after which there is nothing left to do.</summary>
    public IReadOnlyList<UseCaseDeclaration> EndedBy { get; init; } = [];

    /// <summary>A supervisor of the organisation has it, and not whoever holds the part.</summary>
    public bool ForSupervisors { get; init; }
}

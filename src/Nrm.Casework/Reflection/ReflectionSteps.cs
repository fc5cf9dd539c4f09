using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>What begins the period, whichever use case it happens in.</summary>
internal static class ReflectionSteps
{
    /// <summary>Starts the period, or a new one in full after a positive review (M12). One that runs goes on as it is.</summary>
    public static void Start(CaseChange change)
    {
        var at = change.Facts.At(Track.Reflection);
        if (at.IsIn(ReflectionTrack.Live))
        {
            return;
        }

        change.Fire(Track.Reflection, at.IsIn(ReflectionTrack.NotBegun) ? "system:start-reflection" : "system:restart-reflection");
        var due = change.StartClock(ClockKind.C04Reflection, p => p.ReflectionLength, change.Today)
            ?? throw new UndeclaredException("a length of the reflection period, not even in the Convention floor");
        change.Legal(l => l with { Reflection = new ReflectionFact(due.StartedOn, due.Length, due.DueOn, due.DueOn, change.Profile.Version) });
        change.AddTask(TaskKind.GiveReflectionInformation, CaseFunction.Support, change.Today);
    }
}

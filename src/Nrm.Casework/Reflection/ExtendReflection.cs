using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>More time. The end moves later by whole days and never earlier (INV-34).</summary>
public sealed record ExtendReflection : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("extend-reflection", typeof(ExtendReflection), [Permits.Decider], Track.Reflection) { Keeps = Sections.Reflection };

    [Whole(int.MinValue, 730, "At most 730 days at once."), Needed("Say by how many days.")]
    public int? Days { get; init; }

    [Passage, Needed("Say why more time is needed.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var running = change.Facts.RunningClock(ClockKind.C04Reflection) ?? throw new UndeclaredException("a reflection period without its clock");
        var moved = change.Prolong(running, Days!.Value);
        change.Legal(l => l with { Reflection = l.Reflection! with { EndsOn = moved.DueOn } });
    }
}

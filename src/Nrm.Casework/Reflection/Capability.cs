using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>T2: the recovery and reflection period.</summary>
public sealed class ReflectionCapability : Capability
{
    public override string Name => "Reflection";

    public override int Order => 3;

    public override IReadOnlyList<TrackDefinition> Tracks => [ReflectionTrack.Definition];

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Reflection];

    public override IReadOnlyList<UseCaseDeclaration> Steps => [RecordInformationGiven.Declares, ExtendReflection.Declares, EndReflection.Declares];

    public override IReadOnlyList<Section> Sections => [ReflectionSections.Reflection];

    public override IReadOnlyList<ClockDeclaration> Clocks =>
    [
        new(
            new(ClockKind.C04Reflection, "C04", "Period without obligations", "the event named by the profile, else the positive first decision",
                "A task asks what comes next. Nothing is withdrawn by the end of the period alone.",
                Protects: true, HolidayRule.MovesLater, "The person keeps the protection until the next working day."),
            PeriodEnds),
    ];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.GiveReflectionInformation, CaseFunction.Support) { DoneBy = [RecordInformationGiven.Declares], EndedBy = [EndReflection.Declares] },
        new(TaskKind.StatusNextStep, CaseFunction.Decider),
    ];

    /// <summary>The end of the period by the clock asks what comes next.</summary>
    private static void PeriodEnds(CaseChange change, CaseClock clock)
    {
        change.FireWhereDeclared(Track.Reflection, "system:reflection-expires");
        change.AddTask(TaskKind.StatusNextStep, CaseFunction.Decider, change.Today, clock.Kind);
    }
}

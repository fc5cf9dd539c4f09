using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>T7: whether a return is safe, and what follows it.</summary>
public sealed class ReturnsCapability : Capability
{
    public override string Name => "Returns";

    public override int Order => 5;

    public override IReadOnlyList<TrackDefinition> Tracks => [ReturnTrack.Definition];

    public override IReadOnlyList<Stored> Facts => [StoredFacts.Return];

    public override IReadOnlyList<UseCaseDeclaration> Steps =>
    [
        RaiseReturn.Declares,
        RecordCounselling.Declares,
        AssessReturnRisk.Declares,
        DecideReturn.Declares,
        BarReturn.Declares,
        PrepareReturn.Declares,
        ExecuteReturn.Declares,
        WithdrawReturn.Declares,
        RecordFollowUp.Declares,
        CloseReturn.Declares,
    ];

    public override IReadOnlyList<Section> Sections => [ReturnsSections.Return];

    public override IReadOnlyList<ClockDeclaration> Clocks =>
    [
        new(
            new(ClockKind.C15ReturnAssessmentValidity, "C15", "Validity of the assessment", "the assessment is signed",
                "The assessment has expired and every prepared journey is suspended until a new one.",
                Protects: false, HolidayRule.StaysOnTheDay, "A longer validity would let a journey rest on older facts."),
            AssessmentIsTooOld),
    ];

    public override IReadOnlyList<TaskDeclaration> Tasks =>
    [
        new(TaskKind.AssessReturnRisk, CaseFunction.Support) { DoneBy = [AssessReturnRisk.Declares], EndedBy = [WithdrawReturn.Declares] },
        new(TaskKind.CollectOriginEvidence, CaseFunction.Support) { EndedBy = [AssessReturnRisk.Declares, WithdrawReturn.Declares] },
        new(TaskKind.OfferAlternativesToReturn, CaseFunction.Support),
    ];

    /// <summary>An assessment that is too old stops a return.</summary>
    private static void AssessmentIsTooOld(CaseChange change, CaseClock clock)
    {
        change.FireWhereDeclared(Track.Return, "system:assessment-expires");
        change.AddTask(TaskKind.AssessReturnRisk, CaseFunction.Support, change.Today, clock.Kind);
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>
/// One side of the assessment before any return, whoever asked for it (domain 5). The result is worked out over the last record of both
/// sides: one side alone, an old piece of evidence or an empty gate is unknown, and unknown is not safe (INV-10).
/// </summary>
public sealed record AssessReturnRisk : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("assess-return-risk", typeof(AssessReturnRisk), [Permits.Support, Permits.Decider], Track.Return)
    {
        Opens = [Sections.Return],
        Keeps = Sections.Return,
    };

    [OneOf, Needed("Say which side you assess: host or origin.")]
    public AssessmentSide? Side { get; init; }

    [Part, Needed("Answer the four questions; unknown is an answer.")]
    public RiskEvidences? Answers { get; init; }

    [Part(200), Optional]
    public IReadOnlyList<RiskRow>? Items { get; init; }

    /// <summary>The positive record of each gate of ODIHR 2014, added to what the other side recorded.</summary>
    [Passage(TooLong = "At most {0} characters for one gate."), Optional]
    public IReadOnlyDictionary<ReturnGate, string>? Gates { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var raised = change.Facts.Legal.Return ?? throw new UndeclaredException("an assessment without a return");
        var there = Side is AssessmentSide.Host ? raised.OriginRecord : raised.HostRecord;
        var other = there is { } item ? (AssessReturnRisk)(change.Open(Sections.Return, item) ?? throw new UndeclaredException("the record of the other side")).Typed : null;

        var validity = change.Profile.Resolve(p => p.ReturnAssessmentValidity);
        var result = Decide(other, validity.Or(ReturnRiskRule.UnconfirmedValidity), change.Today);
        change.Remarks = new(Found: Codes.Of(result.Risk), Because: [.. result.Because.Select(b => b.ToString())]);
        change.FinishTasks(TaskKind.AssessReturnRisk, TaskKind.CollectOriginEvidence);
        var due = change.StartClock(ClockKind.C15ReturnAssessmentValidity, p => p.ReturnAssessmentValidity, change.Today)
            ?? change.StartClock(ClockKind.C15ReturnAssessmentValidity, ReturnRiskRule.UnconfirmedValidity, "domain C15, design default", change.Today);
        change.Legal(l => l with
        {
            Return = raised with
            {
                HostRecord = Side is AssessmentSide.Host ? change.StepId : raised.HostRecord,
                OriginRecord = Side is AssessmentSide.Origin ? change.StepId : raised.OriginRecord,
                Risk = result.Risk,
                AssessedOn = change.Today,
                ValidUntil = due.DueOn,
            },
        });
        switch (result.Risk)
        {
            case ReturnRisk.NotSafe:
                change.AddTask(TaskKind.OfferAlternativesToReturn, CaseFunction.Support);
                break;
            case ReturnRisk.Unknown:
                // Through an organisation there, never through the consulate (INV-12).
                change.AddTask(TaskKind.CollectOriginEvidence, CaseFunction.Support);
                break;
            case ReturnRisk.Safe:
                break;
        }
    }

    private ReturnRiskResult Decide(AssessReturnRisk? other, Length validity, DateOnly today) =>
        Side is AssessmentSide.Host ? ReturnRiskRule.Decide(this, other, validity, today) : ReturnRiskRule.Decide(other, this, validity, today);
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The person has left. Every bar of INV-04 is asked once more at this moment.</summary>
public sealed record ExecuteReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("execute-return", typeof(ExecuteReturn), [Permits.Support, Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [Day(DateMeaning.Plan), Needed("Say on which day.")]
    public DateOnly? Date { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Stop(ClockKind.C15ReturnAssessmentValidity);
}

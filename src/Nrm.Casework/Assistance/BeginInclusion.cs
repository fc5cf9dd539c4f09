using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>The emergency phase is over and a plan with long-term goals runs (M15).</summary>
public sealed record BeginInclusion : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("begin-inclusion", typeof(BeginInclusion), [Permits.Support])
    {
        Rules = [AssistanceRules.PersonIsPresumedOrIdentified, AssistanceRules.PlanIsAgreed],
    };

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Assistance = l.Assistance with { InclusionSince = change.Today } });
        change.StartClock(ClockKind.C13PlanReview, p => p.PlanReviewInterval, change.Today);
    }
}

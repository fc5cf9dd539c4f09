using Nrm.Casework.Cases;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>
/// The person, through those who help them, asks that a negative decision be looked at again (M11). It suspends a return. The
/// organisation that referred may ask after the hand-over: it adds its request and reads nothing.
/// </summary>
public sealed record RequestReconsideration : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("request-reconsideration", typeof(RequestReconsideration),
        [Permits.Support, Permits.Referrer, Permits.ReferrerAfterHandOver], Track.Identification)
    {
        Keeps = Sections.Decisions,
    };

    [Passage(PassageAttribute.Account), Needed("Say why the decision should be looked at again.")]
    public string? Grounds { get; init; }

    [Passage(PassageAttribute.Account), Optional]
    public string? NewEvidence { get; init; }

    /// <summary>Why the request comes after the window, when it does.</summary>
    [Passage]
    public string? LateReason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Remarks = new(About: change.Facts.LastDecision?.Id);
        change.AddTask(TaskKind.DecideReconsideration, CaseFunction.Reviewer, change.Today);
        DecisionSteps.Ask(change, CaseFunction.Reviewer);
        ReturnSteps.Block(change);
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>
/// Takes a case that waits in the queue of the actor's organisation. From here its sections open for them, and, for a decider, close for
/// whoever referred it.
/// </summary>
public sealed record TakeCase : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("take", typeof(TakeCase), [Permits.SupportQueue, Permits.DeciderQueue, Permits.ReviewerQueue])
    {
        Rules = [WorkRules.ARequestIsWaiting, WorkRules.TakerDidNotDecideWhatIsReviewed],
    };

    /// <summary>For somebody who could take it for more than one; left out, the request that waits longest.</summary>
    [OneOf, Optional, KeptIn(KeptInAttribute.Facts)]
    public CaseFunction? Function { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var request = WorkRules.Waiting(change.Context) ?? throw new UndeclaredException("taking without a request");
        change.Facts = change.Facts with
        {
            Assignments = change.Facts.Assignments.Replace(request, request with { StaffId = change.Actor.StaffId, AcceptedAt = change.NowUtc }),
        };
        if (request.Function is CaseFunction.Decider)
        {
            change.FinishTasks(TaskKind.TakeCase);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>Gives the case to a colleague of the same organisation, for one function. Whoever had it for that function has it no longer.</summary>
public sealed record AssignCase : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("assign", typeof(AssignCase), [Permits.Support, Permits.Decider, Permits.Supervisor])
    {
        Rules = [WorkRules.ColleagueExists, WorkRules.ColleagueMayDoIt, WorkRules.OrganisationHasTheFunction, WorkRules.ReviewerIsSomebodyElse],
    };

    [Id, Needed("Choose a colleague."), KeptIn(KeptInAttribute.Facts)]
    public Guid? StaffId { get; init; }

    [OneOf, Needed("Choose what the colleague does in the case: decider, reviewer or support."), KeptIn(KeptInAttribute.Facts)]
    public CaseFunction? Function { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var held = WorkRules.Held(change.Facts, change.Actor, Function!.Value).ToList();
        change.Facts = change.Facts with
        {
            Assignments =
            [
                .. change.Facts.Assignments.Select(a => held.Contains(a) ? a with { EndedAt = change.NowUtc } : a),
                new Assignment(Ids.New(), change.Actor.OrganisationId, Function.Value, StaffId, held[0].RequestedAt, change.NowUtc, null),
            ],
        };
        if (Function is CaseFunction.Decider)
        {
            change.FinishTasks(TaskKind.TakeCase);
        }
    }
}

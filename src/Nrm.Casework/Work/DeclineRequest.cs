using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>The organisation cannot take the person. Somebody is asked to find another; the person is not left without help unseen.</summary>
public sealed record DeclineRequest : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("decline-request", typeof(DeclineRequest), [Permits.SupportQueue]) { Keeps = Sections.Handling };

    /// <summary>full, tooFar, language, specialNeeds, safety or other: nothing that tells about the person.</summary>
    [OneOf(typeof(WorkCodes), nameof(WorkCodes.DeclineReason)), Needed("Say why.")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with
        {
            Assignments =
            [
                .. change.Facts.Assignments.Select(a => a.IsPending && a.Function is CaseFunction.Support && a.OrganisationId == change.Actor.OrganisationId
                    ? a with { EndedAt = change.NowUtc } : a),
            ],
        };
        change.AddTask(TaskKind.RequestSupport, CaseFunction.Decider, change.Today);
    }
}

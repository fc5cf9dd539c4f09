using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>How the person is after the return, after 1, 3, 6 and 12 months (domain 5.4).</summary>
public sealed record RecordFollowUp : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-follow-up", typeof(RecordFollowUp), [Permits.Support], Track.Return) { Keeps = Sections.Return };

    [OneOf(typeof(ReturnCodes), nameof(ReturnCodes.FollowUp)), Needed("Say how the person is.")]
    public string? Outcome { get; init; }

    [Passage, Optional]
    public string? Note { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        if (Outcome is "threatened" or "harmed" or "reTrafficked" or "lost")
        {
            change.AddTask(TaskKind.ReviewSafety, CaseFunction.Support, change.Today);
        }
    }
}

using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>An adult withdraws from identification (M19). Help goes on as it was, and so does a period that runs.</summary>
public sealed record Withdraw : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("withdraw", typeof(Withdraw), [Permits.Support, Permits.Decider], Track.Identification)
    {
        Keeps = Sections.Decisions,
        Seals = [Sections.Consents],
        // The decider hears it from the person and writes it down; other consents are not theirs to change.
        HandsIn = [Sections.Consents],
    };

    [Passage, Optional, KeptIn("consents")]
    public string? Reason { get; init; }

    /// <summary>True when the person wants the help to go on; false asks the support worker to offer it again later.</summary>
    [YesNo, Needed("Ask whether the person wants the help to go on.")]
    public bool? WantsSupport { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        ConsentSteps.Record(change, new ConsentRecord { Purpose = ConsentRules.ReferralPurpose, Answer = "withdrawn", Note = Reason });
        change.Stop(ClockKind.C03ReasonableGrounds);
        change.Stop(ClockKind.C05ConclusiveEarliest);
        change.Stop(ClockKind.C06ConclusiveTarget);
        change.FinishTasks(TaskKind.DecideReasonableGrounds, TaskKind.DecideConclusiveGrounds, TaskKind.SecondReview, TaskKind.DecideAgain);
        if (WantsSupport is false)
        {
            change.AddTask(TaskKind.OfferHelpAgain, CaseFunction.Support);
        }
    }
}

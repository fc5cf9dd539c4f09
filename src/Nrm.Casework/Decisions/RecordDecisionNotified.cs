using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

/// <summary>The person has been told (INV-17). For a negative decision the time to ask for reconsideration runs from here, if that is later.</summary>
public sealed record RecordDecisionNotified : UseCase, INotified
{
    public static readonly UseCaseDeclaration Declares = new("record-decision-notified", typeof(RecordDecisionNotified), [Permits.Decider])
    {
        Seals = [Sections.Decisions],
        Rules = [DecisionRules.ThereIsADecisionToTell, DecisionRules.PersonCanBeReached, DecisionRules.ToldAfterItWasDecided],
    };

    /// <summary>The day on which the person was told; left out, today.</summary>
    public DateOnly? On { get; init; }

    public string? Language { get; init; }

    public string? DeliveredHow { get; init; }

    public bool? SafeAddress { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        var on = On ?? change.Today;
        var decision = change.Facts.LastDecision ?? throw new UndeclaredException("a notice without a decision");
        change.Legal(l => l with { Decisions = [.. l.Decisions.SkipLast(1), decision with { NotifiedOn = on }] });
        change.Seal(Sections.Decisions, new DecisionRecord
        {
            Stage = decision.Stage,
            Outcome = "notified",
            On = on,
            By = change.Actor.StaffId,
            About = decision.Id,
            Language = Language,
            DeliveredHow = DeliveredHow,
            ProfileVersion = change.Profile.Version,
        }, Ids.New());
        change.FinishTasks(TaskKind.NotifyDecision);
        if (change.Facts.StateOf(Track.Identification) is IdentificationTrack.RGNegative or IdentificationTrack.CGNegative)
        {
            change.StartClockAgain(ClockKind.C07Reconsideration, p => p.ReconsiderationWindow, on);
        }
    }

    private sealed class Shape : AbstractValidator<RecordDecisionNotified>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(n => n.Language).AtMost(35);
            RuleFor(n => n.DeliveredHow).Needed(TextRules.Line, "Say how the person was told.");
        }
    }
}

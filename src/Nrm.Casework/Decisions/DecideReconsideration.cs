using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.People;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Decisions;

public enum ReconsiderationOutcome
{
    Upheld,
    Reversed,
}

/// <summary>A reviewer, never the first decider, upholds or reverses (M12). A reversed first decision starts the period in full.</summary>
public sealed record DecideReconsideration : UseCase, IReasoned
{
    public static readonly UseCaseDeclaration Declares =
        new("decide-reconsideration", typeof(DecideReconsideration), [Permits.Reviewer, Permits.Decider], Track.Identification)
        {
            Opens = [Sections.Person],
            Keeps = Sections.Decisions,
        };

    [OneOf, Needed("Choose upheld or reversed.")]
    public ReconsiderationOutcome? Outcome { get; init; }

    [Passage(PassageAttribute.Account), ToldToThePerson]
    public string? Reasons { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override string Trigger => $"{Declares.Name}:{(Outcome is ReconsiderationOutcome.Reversed ? "reversed" : "upheld")}";

    public override void Apply(CaseChange change)
    {
        var reversed = Outcome is ReconsiderationOutcome.Reversed;
        var about = change.Facts.LastDecision?.Id;
        change.Legal(l => l with
        {
            Decisions = [.. l.Decisions, new DecisionFact(change.StepId, DecisionStage.Reconsideration, reversed, change.Actor.StaffId, change.Actor.OrganisationId,
                change.Today, DecisionStatus.Effective, NotifiedOn: reversed ? change.Today : null)],
        });
        change.Remarks = new(About: about, Language: DecisionSteps.LanguageOf(change),
            Remedy: reversed ? null : "You can ask a court to look at this decision; a lawyer can tell you how and until when.");
        change.Stop(ClockKind.C07Reconsideration);
        change.FinishTasks(TaskKind.DecideReconsideration);
        change.AddTask(TaskKind.NotifyDecision, CaseFunction.Decider, change.Today);
        if (reversed && MainStateRule.FirstStage(change.Facts) is DecisionStage.ReasonableGrounds)
        {
            DecisionSteps.AfterPositiveGrounds(change);
        }
    }
}

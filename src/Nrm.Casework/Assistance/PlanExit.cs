using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>What comes after the help, planned with the person and offered to them (M16).</summary>
public sealed record PlanExit : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("plan-exit", typeof(PlanExit), [Permits.Support], Track.Assistance) { Seals = [Sections.Help] };

    public string? Plan { get; init; }

    /// <summary>True when the plan was offered to the person.</summary>
    public bool? Offered { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Help, new HelpRecord { What = Declares.Name, Text = [Plan!], On = change.Today, By = change.Actor.StaffId }, Ids.New());
        change.Legal(l => l with { Assistance = l.Assistance with { ExitPlanOffered = Offered is true } });
    }

    private sealed class Shape : AbstractValidator<PlanExit>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(e => e.Plan).Needed(TextRules.Account, "Say what comes after the help.");
            RuleFor(e => e.Offered).NotNull().WithMessage("Say whether the plan was offered to the person.");
        }
    }
}

using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Work;

/// <summary>Asks a support organisation to take the case. It sees the facts, and opens nothing until somebody there takes it.</summary>
public sealed record RequestSupport : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("request-support", typeof(RequestSupport), [Permits.Referrer, Permits.Support, Permits.Decider])
    {
        Rules = [WorkRules.OrganisationGivesSupport],
    };

    public Guid? OrganisationId { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Ask(OrganisationId!.Value, CaseFunction.Support);
        change.FinishTasks(TaskKind.RequestSupport);
    }

    private sealed class Shape : AbstractValidator<RequestSupport>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.OrganisationId).NotEmpty().WithMessage("Choose an organisation.");
        }
    }
}

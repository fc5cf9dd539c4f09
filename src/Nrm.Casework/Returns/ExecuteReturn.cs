using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The person has left. Every bar of INV-04 is asked once more at this moment.</summary>
public sealed record ExecuteReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("execute-return", typeof(ExecuteReturn), [Permits.Support, Permits.Decider], Track.Return) { Seals = [Sections.Return] };

    public DateOnly? Date { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Return, new ReturnRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Date = Date }, Ids.New());
        change.Stop(ClockKind.C15ReturnAssessmentValidity);
    }

    private sealed class Shape : AbstractValidator<ExecuteReturn>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(e => e.Date).NotNull().WithMessage("Say on which day.");
        }
    }
}

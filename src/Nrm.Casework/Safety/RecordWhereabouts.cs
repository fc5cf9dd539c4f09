using FluentValidation;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>Where the person is (INV-20): the direct care chain alone.</summary>
public sealed record RecordWhereabouts : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-whereabouts", typeof(RecordWhereabouts), [Permits.Support]) { Seals = [Sections.Location] };

    public Whereabouts? Whereabouts { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change) => change.Seal(Sections.Location, Whereabouts!);

    private sealed class Shape : AbstractValidator<RecordWhereabouts>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.Whereabouts).NotNull().WithMessage("Record where the person is.");
            RuleFor(r => r.Whereabouts!).ChildRules(w =>
            {
                w.RuleFor(x => x.Kind).OneOf(SafetyCodes.Accommodation);
                w.RuleFor(x => x.Address).Needed(TextRules.Line, "Record where the person is.");
                w.RuleFor(x => x.Note).AtMost(TextRules.Passage);
            }).When(r => r.Whereabouts is not null);
        }
    }
}

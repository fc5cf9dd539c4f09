using FluentValidation;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>Health, as far as help needs it. Written by the support worker; read by anybody only with consent for the purpose named.</summary>
public sealed record RecordHealth : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-health", typeof(RecordHealth), [Permits.Support])
    {
        Seals = [Sections.Health],
        // The person tells it in an emergency as well; writing it down gives no right to read it later without consent (domain 8.2, E).
        HandsIn = [Sections.Health],
    };

    public HealthDetails? Health { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change) => change.Seal(Sections.Health, Health!);

    private sealed class Shape : AbstractValidator<RecordHealth>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.Health).NotNull().WithMessage("Record what help needs to know.");
            RuleFor(r => r.Health!).ChildRules(h =>
            {
                h.RuleFor(x => x.Urgent).AtMost(TextRules.Passage);
                h.RuleFor(x => x.Conditions).AtMost(TextRules.Passage);
                h.RuleFor(x => x.Medicines).AtMost(TextRules.Passage);
                h.RuleFor(x => x.Allergies).AtMost(TextRules.Passage);
                h.RuleFor(x => x.Provider).AtMost(TextRules.Line);
            }).When(r => r.Health is not null);
        }
    }
}

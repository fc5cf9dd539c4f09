using FluentValidation;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>How the person can be reached safely, as it is now.</summary>
public sealed record ChangeContact : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("change-contact", typeof(ChangeContact), [Permits.Referrer, Permits.Support]) { Seals = [Sections.Contact] };

    public SafeContact? SafeContact { get; init; }

    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change) => change.Seal(Sections.Contact, SafeContact! with { ChangeReason = Reason });

    private sealed class Shape : AbstractValidator<ChangeContact>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(c => c.SafeContact).NotNull().WithMessage("Send the whole of how the person can be reached, as it is now.");
            RuleFor(c => c.SafeContact!).SetValidator(new SafeContactShape()).When(c => c.SafeContact is not null);
            RuleFor(c => c.Reason).Needed(TextRules.Passage, "Say why it changes.");
        }
    }
}

using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>A consent is taken back: nothing leaves for that purpose from now on, and no service is reduced (INV-24).</summary>
public sealed record WithdrawConsent : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("withdraw-consent", typeof(WithdrawConsent), [Permits.Referrer, Permits.Support])
    {
        Seals = [Sections.Consents],
        Rules = [ConsentRules.ThereIsAConsentToWithdraw],
    };

    public string? Purpose { get; init; }

    public string? Note { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        ConsentSteps.Record(change, new ConsentRecord { Purpose = Purpose!, Answer = "withdrawn", Note = Note });
        change.AddTask(TaskKind.ReplaceStoppedSharing, CaseFunction.Support);
    }

    private sealed class Shape : AbstractValidator<WithdrawConsent>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(c => c.Purpose).Must(p => p is not null && ConsentPurposes.List.Codes.Contains(p)).WithSaid("Choose the purpose: {0}.", string.Join(", ", ConsentPurposes.List.Codes));
            RuleFor(c => c.Note).AtMost(TextRules.Passage);
        }
    }
}

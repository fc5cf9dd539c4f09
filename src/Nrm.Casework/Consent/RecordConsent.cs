using FluentValidation;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Consent;

/// <summary>What the person answered about one purpose, and what they were told (INV-24; domain 3.10). No answer changes any service.</summary>
public sealed record RecordConsent : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-consent", typeof(RecordConsent), [Permits.Referrer, Permits.Support]) { Seals = [Kernel.Sections.Consents] };

    public string? Purpose { get; init; }

    /// <summary>yes, no, or one of the missing codes.</summary>
    public string? Answer { get; init; }

    public string? Recipient { get; init; }

    /// <summary>The sections that may leave.</summary>
    public IReadOnlyList<string>? Sections { get; init; }

    public string? InformationVersion { get; init; }

    public string? Language { get; init; }

    public string? GivenHow { get; init; }

    public string? Interpreter { get; init; }

    public string? ViewsOfTheChild { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change) => ConsentSteps.Record(change, new ConsentRecord
    {
        Purpose = Purpose!,
        Answer = Answer!,
        Recipient = Recipient,
        Sections = Sections,
        InformationVersion = InformationVersion,
        Language = Language,
        GivenHow = GivenHow,
        Interpreter = Interpreter,
        ViewsOfTheChild = ViewsOfTheChild,
    });

    private sealed class Shape : AbstractValidator<RecordConsent>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(c => c.Purpose).Must(p => p is not null && ConsentPurposes.List.Codes.Contains(p)).WithSaid("Choose the purpose: {0}.", string.Join(", ", ConsentPurposes.List.Codes));
            RuleFor(c => c.Answer).NotEmpty().WithMessage("Record the answer.").OneOf(CodeLists.YesNo);
            RuleFor(c => c.Recipient).AtMost(TextRules.Line);
            RuleFor(c => c.Sections).Few();
            RuleForEach(c => c.Sections).Must(s => Kernel.Sections.Find(s) is not null).WithMessage("There is no part of a case with this name.");
            RuleFor(c => c.InformationVersion).AtMost(50);
            RuleFor(c => c.Language).AtMost(35);
            RuleFor(c => c.GivenHow).AtMost(200);
            RuleFor(c => c.Interpreter).AtMost(TextRules.Line);
            RuleFor(c => c.ViewsOfTheChild).AtMost(TextRules.Passage);
            When(c => c.Answer is "yes", () =>
            {
                RuleFor(c => c.InformationVersion).NotEmpty().WithMessage("Say which version of the information the person was given.");
                RuleFor(c => c.Language).NotEmpty().WithMessage("Say in which language it was explained.");
                RuleFor(c => c.GivenHow).NotEmpty().WithMessage("Say how consent was given.");
            });
        }
    }
}

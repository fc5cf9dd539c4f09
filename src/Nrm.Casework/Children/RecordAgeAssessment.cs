using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>
/// The result of an age assessment (S03). Only a final adult result without open appeal ends the presumption; a refusal is recorded and has no
/// effect at all (INV-05). Services that began for a child run on to a planned hand-over (INV-30).
/// </summary>
public sealed record RecordAgeAssessment : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-age-assessment", typeof(RecordAgeAssessment), [Permits.Support, Permits.Decider])
    {
        Seals = [Sections.Age],
        // The support worker writes down an offer that was refused or a document that was found; the final result is the authority's.
        HandsIn = [Sections.Age],
        Rules = [AgeRules.FinalAdultResultIsTheAuthoritys],
    };

    public string? Method { get; init; }

    public AgeResult? Result { get; init; }

    public bool? Final { get; init; }

    public bool? AppealOpen { get; init; }

    /// <summary>The margin of error; the lower age counts.</summary>
    public string? Margin { get; init; }

    public string? Note { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool EndsThePresumption => this is { Result: AgeResult.Adult, Final: true, AppealOpen: false };

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Age, new AgeRecord
        {
            Method = Method!,
            Result = Result!.Value,
            Final = Final is true,
            AppealOpen = AppealOpen is not false,
            Margin = Margin,
            Note = Note,
            On = change.Today,
            By = change.Actor.StaffId,
        }, Ids.New());
        if (EndsThePresumption)
        {
            change.Facts = change.Facts with { Age = AgeClass.Adult };
        }
        else if (Result is AgeResult.Child)
        {
            change.Facts = change.Facts with { Age = Final is true ? AgeClass.Child : change.Facts.IsTreatedAsChild ? change.Facts.Age : AgeClass.PresumedChild };
            ChildSteps.Protect(change);
        }
    }

    private sealed class Shape : AbstractValidator<RecordAgeAssessment>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(a => a.Method).Needed(TextRules.Line, "Say how the age was assessed.");
            RuleFor(a => a.Result).NotNull().WithMessage("Choose adult, child, inconclusive or refused.");
            RuleFor(a => a.Final).NotNull().When(a => a.Result is AgeResult.Adult).WithMessage("Say whether the result is final.");
            RuleFor(a => a.AppealOpen).NotNull().When(a => a.Result is AgeResult.Adult).WithMessage("Say whether an appeal is open or still possible.");
            RuleFor(a => a.Margin).AtMost(TextRules.Line);
            RuleFor(a => a.Note).AtMost(TextRules.Passage);
        }
    }
}

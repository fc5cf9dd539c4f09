using FluentValidation;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>The first conversation after a report (M02): safely, alone, understood. Emergency help begins with it (INV-03).</summary>
public sealed record RecordContact : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-contact", typeof(RecordContact), [Permits.Referrer, Permits.Support])
    {
        Rules = [ContactRules.NobodyHasMetThePersonYet, ContactRules.PlaceIsSafe, ContactRules.NoControllerIsPresent, ContactRules.InterpreterIsVetted],
    };

    public bool? SafePlace { get; init; }

    /// <summary>True when somebody who may control the person, or lives with them, was there.</summary>
    public bool? ControllerPresent { get; init; }

    public string? Interpreter { get; init; }

    /// <summary>What the person says of their age; left out, the class stays as it is.</summary>
    public AgeAnswer? AgeAnswer { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with
        {
            Entry = EntryRoute.Screening,
            Age = AgeAnswer is { } answer ? AgeRule.Classify(answer, null, change.Today) : change.Facts.Age,
            InterpreterNeeded = Interpreter is "vetted" or "remoteVetted",
        };
        AssistanceSteps.OfferHelp(change);
        if (change.Facts.IsTreatedAsChild)
        {
            ChildSteps.Protect(change);
        }
    }

    private sealed class Shape : AbstractValidator<RecordContact>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(c => c.SafePlace).NotNull().WithMessage("Say whether the place was safe.");
            RuleFor(c => c.ControllerPresent).NotNull().WithMessage("Say whether anybody was there who may control the person or lives with them.");
            RuleFor(c => c.Interpreter).NotEmpty().WithMessage("Say who interpreted, or that nobody was needed.").OneOf(CodeLists.Interpreter);
        }
    }
}

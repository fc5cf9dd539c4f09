using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The person was informed of the risks and of the alternatives, free of pressure (INV-11).</summary>
public sealed record RecordCounselling : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-counselling", typeof(RecordCounselling), [Permits.Support, Permits.Decider], Track.Return) { Seals = [Sections.Return] };

    /// <summary>What was explained: staying, permit, asylum, the risks found.</summary>
    public string? Alternatives { get; init; }

    public string? Language { get; init; }

    /// <summary>What the person says, in their words.</summary>
    public string? PersonsView { get; init; }

    /// <summary>True when nobody pressed the person and second thoughts stay possible.</summary>
    public bool? FreeOfPressure { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Return = l.Return! with { Counselled = l.Return.Counselled || FreeOfPressure is true } });
        change.Seal(Sections.Return, new ReturnRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Reasons = Alternatives, Outcome = PersonsView, Steps = Language is null ? null : [Language] }, Ids.New());
    }

    private sealed class Shape : AbstractValidator<RecordCounselling>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(c => c.Alternatives).Needed(TextRules.Account, "Say which alternatives and risks were explained.");
            RuleFor(c => c.Language).AtMost(35);
            RuleFor(c => c.PersonsView).AtMost(TextRules.Account);
            RuleFor(c => c.FreeOfPressure).NotNull().WithMessage("Say whether the person could speak free of pressure.");
        }
    }
}

using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>More time. The end moves later by whole days and never earlier (INV-34).</summary>
public sealed record ExtendReflection : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("extend-reflection", typeof(ExtendReflection), [Permits.Decider], Track.Reflection) { Seals = [Sections.Reflection] };

    public int? Days { get; init; }

    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        var running = change.Facts.RunningClock(ClockKind.C04Reflection) ?? throw new UndeclaredException("a reflection period without its clock");
        var moved = change.Prolong(running, Days!.Value);
        change.Legal(l => l with { Reflection = l.Reflection! with { EndsOn = moved.DueOn } });
        change.Seal(Sections.Reflection, new ReflectionRecord
        {
            What = "extended", On = change.Today, By = change.Actor.StaffId, Days = Days, Reasons = Reason,
        }, Ids.New());
    }

    private sealed class Shape : AbstractValidator<ExtendReflection>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(e => e.Days).NotNull().WithMessage("Say by how many days.").LessThanOrEqualTo(730).WithMessage("At most 730 days at once.");
            RuleFor(e => e.Reason).Needed(TextRules.Passage, "Say why more time is needed.");
        }
    }
}

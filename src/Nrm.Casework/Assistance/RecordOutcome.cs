using System.Text.Json.Serialization;
using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>What became of a need. "met" closes it; a refusal by the person has no effect on any other service.</summary>
public sealed record RecordOutcome : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-outcome", typeof(RecordOutcome), [Permits.Support], Track.Assistance) { Seals = [Sections.Help] };

    /// <summary>A code of the list of needs.</summary>
    [JsonConverter(typeof(NeedDomain))]
    public string? Need { get; init; }

    public string? Outcome { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Help, new HelpRecord { What = Declares.Name, On = change.Today, By = change.Actor.StaffId, Need = Need, Outcome = Outcome }, Ids.New());
        if (Outcome is "met")
        {
            change.Legal(l => l with { Assistance = l.Assistance with { OpenNeeds = Math.Max(0, l.Assistance.OpenNeeds - 1) } });
        }
    }

    private sealed class Shape : AbstractValidator<RecordOutcome>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(o => o.Need).NotEmpty().WithMessage("Choose the need.").OneOf(CodeLists.Need);
            RuleFor(o => o.Outcome).Needed(TextRules.Passage, "Say what became of it.");
        }
    }
}

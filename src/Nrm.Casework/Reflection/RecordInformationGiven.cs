using System.Text.Json.Serialization;
using FluentValidation;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>The person was told, in a language they understand, what the period means: rights, choices, that nothing is asked in return (INV-02).</summary>
public sealed record RecordInformationGiven : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-information-given", typeof(RecordInformationGiven),
        [Permits.Support, Permits.Decider], Track.Reflection)
    {
        Seals = [Sections.Reflection],
        // The support worker who explains it writes it into the period's file.
        HandsIn = [Sections.Reflection],
    };

    public string? Language { get; init; }

    /// <summary>Who interpreted, or that nobody was needed.</summary>
    [JsonConverter(typeof(TextOrYes))]
    public string? Interpreter { get; init; }

    /// <summary>The version of the information material.</summary>
    public string? Version { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Reflection = l.Reflection! with { InformationGivenOn = change.Today } });
        change.Seal(Sections.Reflection, new ReflectionRecord
        {
            What = "informed", On = change.Today, By = change.Actor.StaffId, Language = Language, Interpreter = Interpreter, Version = Version,
        }, Ids.New());
        change.FinishTasks(TaskKind.GiveReflectionInformation);
    }

    private sealed class Shape : AbstractValidator<RecordInformationGiven>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(r => r.Language).Needed(35, "Say in which language it was explained.");
            RuleFor(r => r.Interpreter).AtMost(TextRules.Line);
            RuleFor(r => r.Version).Needed(50, "Say which version of the information the person was given.");
        }
    }
}

using System.Text.Json.Serialization;
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

    [Language, Needed("Say in which language it was explained.")]
    public string? Language { get; init; }

    /// <summary>Who interpreted, or that nobody was needed.</summary>
    [Line, Optional]
    [JsonConverter(typeof(TextOrYes))]
    public string? Interpreter { get; init; }

    /// <summary>The version of the information material.</summary>
    [Line(50), Needed("Say which version of the information the person was given.")]
    public string? Version { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Reflection = l.Reflection! with { InformationGivenOn = change.Today } });
        change.Seal(Sections.Reflection, new ReflectionRecord
        {
            What = "informed", On = change.Today, By = change.Actor.StaffId, Language = Language, Interpreter = Interpreter, Version = Version,
        }, Ids.New());
        change.FinishTasks(TaskKind.GiveReflectionInformation);
    }
}

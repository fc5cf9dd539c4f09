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
        Keeps = Sections.Reflection,
    };

    [Language, Needed("Say in which language it was explained.")]
    public string? Language { get; init; }

    /// <summary>Who interpreted, or that nobody was needed.</summary>
    [Line, Optional, MayBeOneOf(typeof(CodeLists), nameof(CodeLists.YesNo))]
    [JsonConverter(typeof(TextOrYes))]
    public string? Interpreter { get; init; }

    /// <summary>The version of the information material.</summary>
    [Line(50), Needed("Say which version of the information the person was given.")]
    public string? Version { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Legal(l => l with { Reflection = l.Reflection! with { InformationGivenOn = change.Today } });
        change.FinishTasks(TaskKind.GiveReflectionInformation);
    }
}

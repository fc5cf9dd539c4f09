using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Assistance;

/// <summary>What became of a need. "met" closes it; a refusal by the person has no effect on any other service.</summary>
public sealed record RecordOutcome : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-outcome", typeof(RecordOutcome), [Permits.Support], Track.Assistance) { Keeps = Sections.Help };

    /// <summary>A code of the list of needs.</summary>
    [OneOf(typeof(CodeLists), nameof(CodeLists.Need)), Needed("Choose the need.")]
    [JsonConverter(typeof(NeedDomain))]
    public string? Need { get; init; }

    [Passage, Needed("Say what became of it."), MayBeOneOf(typeof(HelpOutcomes), nameof(HelpOutcomes.Outcome))]
    public string? Outcome { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        if (Outcome is "met")
        {
            change.Legal(l => l with { Assistance = l.Assistance with { OpenNeeds = Math.Max(0, l.Assistance.OpenNeeds - 1) } });
        }
    }
}

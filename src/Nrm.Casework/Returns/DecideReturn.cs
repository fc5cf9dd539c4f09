using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The decision on the assessment. Safe needs an assessment that says so; unknown has the effect of not safe (INV-10).</summary>
public sealed record DecideReturn : UseCase, IReasoned
{
    public static readonly UseCaseDeclaration Declares = new("decide-return", typeof(DecideReturn), [Permits.Decider], Track.Return) { Keeps = Sections.Return };

    [OneOf, Needed("Choose safe, not-safe or unknown.")]
    [JsonConverter(typeof(KebabCase<ReturnRisk>))]
    public ReturnRisk? Outcome { get; init; }

    [Passage(PassageAttribute.Account)]
    public string? Reasons { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override string Trigger => $"{Declares.Name}:{Codes.Of(Outcome ?? ReturnRisk.Unknown)}";

    public override void Apply(CaseChange change)
    {
        if (Outcome is not ReturnRisk.Safe)
        {
            change.AddTask(TaskKind.OfferAlternativesToReturn, CaseFunction.Support);
        }
    }
}

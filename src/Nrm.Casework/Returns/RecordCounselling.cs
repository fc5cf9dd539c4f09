using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The person was informed of the risks and of the alternatives, free of pressure (INV-11).</summary>
public sealed record RecordCounselling : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-counselling", typeof(RecordCounselling), [Permits.Support, Permits.Decider], Track.Return) { Keeps = Sections.Return };

    /// <summary>What was explained: staying, permit, asylum, the risks found.</summary>
    [Passage(PassageAttribute.Account), Needed("Say which alternatives and risks were explained.")]
    public string? Alternatives { get; init; }

    [Language]
    public string? Language { get; init; }

    /// <summary>What the person says, in their words.</summary>
    [Passage(PassageAttribute.Account), Optional]
    public string? PersonsView { get; init; }

    /// <summary>True when nobody pressed the person and second thoughts stay possible.</summary>
    [YesNo, Needed("Say whether the person could speak free of pressure.")]
    public bool? FreeOfPressure { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) =>
        change.Legal(l => l with { Return = l.Return! with { Counselled = l.Return.Counselled || FreeOfPressure is true } });
}

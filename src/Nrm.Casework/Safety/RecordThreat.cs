using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Safety;

/// <summary>
/// A call by the trafficker, a threat to the family, a leak: safety is looked at again at once (S10). Being called is not renewed contact: the
/// reflection period runs on. A return on its way stops, and what was found about it counts no longer.
/// </summary>
public sealed record RecordThreat : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-threat", typeof(RecordThreat), [Permits.Support, Permits.Decider]) { Seals = [Sections.Safety] };

    [OneOf(typeof(SafetyCodes), nameof(SafetyCodes.ThreatSource)), Needed("Say from whom it comes."), KeptIn("safety")]
    public string? Source { get; init; }

    [Passage(PassageAttribute.Account), Needed("Say what happened."), KeptIn("safety")]
    public string? What { get; init; }

    [Day(DateMeaning.Past), Optional, KeptIn("safety")]
    public DateOnly? HappenedOn { get; init; }

    [Passage, Optional, KeptIn("safety")]
    public string? PersonsView { get; init; }

    [Lines, Optional, KeptIn("safety")]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Measures { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Safety, new SafetyRecord
        {
            Source = Source!,
            What = What!,
            HappenedOn = HappenedOn,
            PersonsView = PersonsView,
            Measures = Measures,
            On = change.Today,
            By = change.Actor.StaffId,
        }, Ids.New());
        change.Facts = change.Facts with { HighRisk = true };
        change.AddTask(TaskKind.ReviewSafety, CaseFunction.Support, change.Today);
        change.AddTask(TaskKind.WriteSafetyPlan, CaseFunction.Support, change.Today);
        ReturnSteps.Block(change);
        change.Legal(l => l with { Return = l.Return is null ? null : l.Return with { HostRecord = null, OriginRecord = null, Risk = null, ValidUntil = null } });
    }
}

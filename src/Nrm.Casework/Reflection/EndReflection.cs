using System.Text.Json.Serialization;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Reflection;

/// <summary>
/// The period ends before its time: because the person asked, or, with evidence, hearing and reasons, against them (CETS 197 art. 13(3)).
/// Expiry is not this; it takes nothing away and is the clock's.
/// </summary>
public sealed record EndReflection : UseCase, IReasoned
{
    public static readonly UseCaseDeclaration Declares = new("end-reflection", typeof(EndReflection), [Permits.Support, Permits.Decider], Track.Reflection)
    {
        Keeps = Sections.Reflection,
        Rules = [ReflectionRules.AuthorityEndsItAgainstThePerson],
    };

    [OneOf, Needed("Choose the ground: person-asked, voluntary-renewed-contact, public-order or improper-claim. There is no other.")]
    [JsonConverter(typeof(KebabCase<ReflectionEndGround>))]
    public ReflectionEndGround? Ground { get; init; }

    [Lines]
    [JsonConverter(typeof(TextList))]
    public IReadOnlyList<string>? Evidence { get; init; }

    [YesNo]
    public bool? PersonHeard { get; init; }

    [Passage(PassageAttribute.Account)]
    public string? Reasons { get; init; }

    /// <summary>The finding that renewed contact was the person's own initiative; needed for that ground.</summary>
    [YesNo]
    public bool? OwnInitiative { get; init; }

    [JsonIgnore]
    public bool IsAgainstThePerson => Ground is not ReflectionEndGround.PersonAsked;

    public override UseCaseDeclaration Declaration => Declares;

    public override string Trigger => Ground is ReflectionEndGround.PersonAsked ? "end-reflection:by-person" : "end-reflection:exceptionally";

    public override void Apply(CaseChange change)
    {
        change.Stop(ClockKind.C04Reflection);
        change.FinishTasks(TaskKind.GiveReflectionInformation);
        change.AddTask(TaskKind.StatusNextStep, CaseFunction.Decider, change.Today);
        if (IsAgainstThePerson)
        {
            change.Remarks = new(Remedy: StandardRemedy.Of(change.Profile).ToString());
            change.AddTask(TaskKind.NotifyDecision, CaseFunction.Decider, change.Today);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Children;

/// <summary>
/// The result of an age assessment (S03). Only a final adult result without open appeal ends the presumption; a refusal is recorded and has no
/// effect at all (INV-05). Services that began for a child run on to a planned hand-over (INV-30).
/// </summary>
public sealed record RecordAgeAssessment : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-age-assessment", typeof(RecordAgeAssessment), [Permits.Support, Permits.Decider])
    {
        Seals = [Sections.Age],
        // The support worker writes down an offer that was refused or a document that was found; the final result is the authority's.
        HandsIn = [Sections.Age],
        Rules = [AgeRules.FinalAdultResultIsTheAuthoritys],
    };

    [Line, Needed("Say how the age was assessed."), KeptIn("age")]
    public string? Method { get; init; }

    [OneOf, Needed("Choose adult, child, inconclusive or refused."), KeptIn("age")]
    public AgeResult? Result { get; init; }

    [YesNo, NeededWhen(nameof(Result), AgeResult.Adult, "Say whether the result is final."), KeptIn("age")]
    public bool? Final { get; init; }

    [YesNo, NeededWhen(nameof(Result), AgeResult.Adult, "Say whether an appeal is open or still possible."), KeptIn("age")]
    public bool? AppealOpen { get; init; }

    /// <summary>The margin of error; the lower age counts.</summary>
    [Line, Optional, KeptIn("age")]
    public string? Margin { get; init; }

    [Passage, Optional, KeptIn("age")]
    public string? Note { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool EndsThePresumption => this is { Result: AgeResult.Adult, Final: true, AppealOpen: false };

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Age, new AgeRecord
        {
            Method = Method!,
            Result = Result!.Value,
            Final = Final is true,
            AppealOpen = AppealOpen is not false,
            Margin = Margin,
            Note = Note,
            On = change.Today,
            By = change.Actor.StaffId,
        }, Ids.New());
        if (Result is AgeResult.Child or AgeResult.Inconclusive)
        {
            ChildSteps.HasAnotherGround(change);
        }

        if (EndsThePresumption)
        {
            change.Facts = change.Facts with { Age = AgeClass.Adult };
        }
        else if (Result is AgeResult.Child)
        {
            change.Facts = change.Facts with { Age = Final is true ? AgeClass.Child : change.Facts.IsTreatedAsChild ? change.Facts.Age : AgeClass.PresumedChild };
            ChildSteps.Protect(change);
        }
    }
}

using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Referrals;

/// <summary>The first conversation after a report (M02): safely, alone, understood. Emergency help begins with it (INV-03).</summary>
public sealed record RecordContact : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("record-contact", typeof(RecordContact), [Permits.Referrer, Permits.Support])
    {
        Keeps = Sections.Encounters,
        Rules = [ContactRules.NobodyHasMetThePersonYet, ContactRules.PlaceIsSafe, ContactRules.NoControllerIsPresent, ContactRules.InterpreterIsVetted],
    };

    [YesNo, Needed("Say whether the place was safe.")]
    public bool? SafePlace { get; init; }

    /// <summary>True when somebody who may control the person, or lives with them, was there.</summary>
    [YesNo, Needed("Say whether anybody was there who may control the person or lives with them.")]
    public bool? ControllerPresent { get; init; }

    [OneOf(typeof(CodeLists), nameof(CodeLists.Interpreter)), Needed("Say who interpreted, or that nobody was needed.")]
    public string? Interpreter { get; init; }

    /// <summary>What the person says of their age; left out, the class stays as it is.</summary>
    [OneOf, Optional]
    public AgeAnswer? AgeAnswer { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Facts = change.Facts with
        {
            Entry = EntryRoute.Screening,
            Age = AgeAnswer is { } answer ? AgeRule.Classify(answer, null, change.Today) : change.Facts.Age,
            InterpreterNeeded = Interpreter is "vetted" or "remoteVetted",
        };
        AssistanceSteps.OfferHelp(change);
        if (change.Facts.IsTreatedAsChild)
        {
            ChildSteps.HasAnotherGround(change);
            ChildSteps.Protect(change);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>
/// A correction of who the person is: a new revision with its reason. A date of birth that may make a child begins the treatment as a child;
/// none ends it (INV-05).
/// </summary>
public sealed record ChangePerson : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("change-person", typeof(ChangePerson), [Permits.Referrer, Permits.Support]) { Seals = [Sections.Person] };

    [Part, Needed("Send the whole of who the person is, as it is now."), KeptIn("person")]
    public PersonDetails? Person { get; init; }

    [Passage, Needed("Say why it changes."), KeptIn("person")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        change.Seal(Sections.Person, Person! with { ChangeReason = Reason });
        change.Facts = change.Facts with { InterpreterNeeded = Person.InterpreterNeeded ?? change.Facts.InterpreterNeeded };
        var born = Person.DateOfBirth is { HasValue: true } known ? known.Value : null;
        if (!change.Facts.IsTreatedAsChild && AgeRule.Classify(AgeAnswer.Adult, born, change.Today) is AgeClass.PresumedChild)
        {
            change.Facts = change.Facts with { Age = AgeClass.PresumedChild };
            ChildSteps.Protect(change);
        }
    }
}

using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>
/// What is new or wrong in who the person is: a new revision with its reason, over what stands. A date of birth that may make a child begins the
/// treatment as a child; none ends it (INV-05), unless the date from which it began is the one that was recorded in error (INV-52).
/// </summary>
public sealed record ChangePerson : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("change-person", typeof(ChangePerson), [Permits.Referrer, Permits.Support])
    {
        Opens = [Sections.Person],
        Seals = [Sections.Person],
        Keeps = Sections.Handling,
    };

    [Part, Needed("Send what changes in who the person is."), KeptIn("person")]
    public PersonDetails? Person { get; init; }

    /// <summary>Names of the fields that hold nothing from now on. What is neither sent nor named here stays as it is.</summary>
    [Known(typeof(PersonDetails), nameof(PersonDetails.HasField), "There is no field with this name."), Optional, NotKept("The fields that it names are empty in the revision that is kept.")]
    public IReadOnlyList<string>? Erase { get; init; }

    /// <summary>What is changed was recorded in error and never was so. What followed from it alone is taken back.</summary>
    [YesNo, Optional]
    public bool? RecordedWrongly { get; init; }

    [Passage, Needed("Say why it changes."), KeptIn("person")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change)
    {
        var standing = change.Open(Sections.Person);
        var person = Patch.Over(standing, Person!, Erase) with { ChangeReason = Reason };
        change.Seal(Sections.Person, person);
        change.Facts = change.Facts with { InterpreterNeeded = person.InterpreterNeeded ?? change.Facts.InterpreterNeeded };
        if (RecordedWrongly is true && person.DateOfBirth != standing?.DateOfBirth)
        {
            ChildSteps.TakeBack(change, person.DateOfBirth);
        }

        if (!change.Facts.IsTreatedAsChild && ChildSteps.MayBeChild(change, person.DateOfBirth))
        {
            ChildSteps.PresumeByBirthDate(change);
        }
    }
}

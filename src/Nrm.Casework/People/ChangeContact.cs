using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>What is new in how the person can be reached safely; what is left out stays as it is.</summary>
public sealed record ChangeContact : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("change-contact", typeof(ChangeContact), [Permits.Referrer, Permits.Support])
    {
        Opens = [Sections.Contact],
        Seals = [Sections.Contact],
    };

    [Part, Needed("Send what changes in how the person can be reached."), KeptIn("contact")]
    public SafeContact? SafeContact { get; init; }

    /// <summary>Names of the fields that hold nothing from now on. What is neither sent nor named here stays as it is.</summary>
    [Known(typeof(SafeContact), nameof(People.SafeContact.HasField), "There is no field with this name."), Optional, NotKept("The fields that it names are empty in the revision that is kept.")]
    public IReadOnlyList<string>? Erase { get; init; }

    [Passage, Needed("Say why it changes."), KeptIn("contact")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) =>
        change.Seal(Sections.Contact, Patch.Over(change.Open(Sections.Contact), SafeContact!, Erase) with { ChangeReason = Reason });
}

using Nrm.Casework.Workflow;

namespace Nrm.Casework.People;

/// <summary>How the person can be reached safely, as it is now.</summary>
public sealed record ChangeContact : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("change-contact", typeof(ChangeContact), [Permits.Referrer, Permits.Support]) { Seals = [Sections.Contact] };

    [Part, Needed("Send the whole of how the person can be reached, as it is now."), KeptIn("contact")]
    public SafeContact? SafeContact { get; init; }

    [Passage, Needed("Say why it changes."), KeptIn("contact")]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Seal(Sections.Contact, SafeContact! with { ChangeReason = Reason });
}

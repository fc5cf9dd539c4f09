using Nrm.Casework.Workflow;

namespace Nrm.Casework.Documents;

/// <summary>A note for those who help the person.</summary>
public sealed record AddNote : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("add-note", typeof(AddNote), [Permits.Support]) { Seals = [Sections.Notes] };

    [Passage(PassageAttribute.Account), Needed("Write the note."), KeptIn("notes")]
    public string? Text { get; init; }

    /// <summary>The day that the note is about, when it is not today.</summary>
    [Day(DateMeaning.Plan), Optional, KeptIn("notes")]
    public DateOnly? About { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override void Apply(CaseChange change) => change.Seal(Sections.Notes, new CaseNote { Text = Text!, By = change.Actor.StaffId, At = change.NowUtc, About = About }, Ids.New());
}

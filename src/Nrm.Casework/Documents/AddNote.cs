using FluentValidation;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Documents;

/// <summary>A note for those who help the person.</summary>
public sealed record AddNote : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("add-note", typeof(AddNote), [Permits.Support]) { Seals = [Sections.Notes] };

    public string? Text { get; init; }

    /// <summary>The day that the note is about, when it is not today.</summary>
    public DateOnly? About { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    public override FluentValidation.Results.ValidationResult Validate() => Shape.Rules.Validate(this);

    public override void Apply(CaseChange change) => change.Seal(Sections.Notes, new CaseNote { Text = Text!, By = change.Actor.StaffId, At = change.NowUtc, About = About }, Ids.New());

    private sealed class Shape : AbstractValidator<AddNote>
    {
        public static readonly Shape Rules = new();

        private Shape()
        {
            RuleFor(n => n.Text).Needed(TextRules.Account, "Write the note.");
        }
    }
}

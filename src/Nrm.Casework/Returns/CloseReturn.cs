using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Returns;

/// <summary>The follow-up is done.</summary>
public sealed record CloseReturn : UseCase
{
    public static readonly UseCaseDeclaration Declares = new("close-return", typeof(CloseReturn), [Permits.Support], Track.Return) { Keeps = Sections.Return };

    [Passage, Optional]
    public string? Reason { get; init; }

    public override UseCaseDeclaration Declaration => Declares;

    /// <summary>The step itself is all that is kept.</summary>
    public override void Apply(CaseChange change)
    {
    }
}

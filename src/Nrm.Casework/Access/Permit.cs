namespace Nrm.Casework.Access;

/// <summary>A role in a relationship to the case.</summary>
public sealed record Permit(Role Role, Relationship As);

/// <summary>Something that may be done to a case by those whom it names, and by nobody else.</summary>
public interface IPermitted
{
    IReadOnlyList<Permit> By { get; }

    /// <summary>Every section that it opens or adds to.</summary>
    IReadOnlyList<Section> Touches { get; }
}

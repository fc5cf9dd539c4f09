namespace Nrm.Casework.Deadlines;

/// <summary>A capability with legal clocks.</summary>
public interface IDeclaresClocks : ICapability
{
    IEnumerable<ClockTerms> Terms { get; }
}

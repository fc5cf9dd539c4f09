namespace Nrm.Casework.Cases;

/// <summary>Where one track stands, and since which legal date.</summary>
public readonly record struct TrackState(string State, DateOnly Since)
{
    public bool IsIn(StateGroup group) => group.Contains(State);
}

namespace Nrm.Casework.Cases;

/// <summary>
/// States of a track that have something in common, under one name: asked as <c>at.IsIn(Live)</c> where a list of states would be forgotten
/// when a state is added. In the state machine it is a state that holds the others: what is declared for it holds in each of them.
/// </summary>
/// <param name="Name">A fact in PascalCase; no state of the track has it.</param>
public sealed record StateGroup(string Name, params IReadOnlyList<string> States)
{
    public bool Contains(string state) => States.Contains(state);

    /// <summary>The other lies wholly in this one, and is not the same.</summary>
    public bool Holds(StateGroup other) => States.Count > other.States.Count && other.States.All(States.Contains);
}

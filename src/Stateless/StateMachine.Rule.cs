namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal enum Effect
    {
        Move,
        Reenter,
        Ignore,
        Internal,
    }

    /// <summary>What one state does with one trigger when all its guards hold.</summary>
    internal sealed record Rule(
        TTrigger Trigger,
        Effect Effect,
        TState Destination,
        IReadOnlyList<Guard> Guards,
        Action<Transition, object?[]>? Action = null)
    {
        /// <summary>The descriptions of all guards that do not hold; every guard is asked.</summary>
        public List<string> Unmet(object?[] args) =>
            [.. Guards.Where(guard => !guard.Holds(args)).Select(guard => guard.Description.Description)];
    }
}

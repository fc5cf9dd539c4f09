namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>One way from a state to a state, as it happens.</summary>
    /// <param name="source">The state that is left.</param>
    /// <param name="destination">The state that is entered.</param>
    /// <param name="trigger">What was fired.</param>
    /// <param name="parameters">The arguments it was fired with.</param>
    public class Transition(TState source, TState destination, TTrigger trigger, object?[]? parameters = null)
    {
        /// <summary>The state that is left.</summary>
        public TState Source { get; } = source;

        /// <summary>The state that is entered.</summary>
        public TState Destination { get; } = destination;

        /// <summary>What was fired.</summary>
        public TTrigger Trigger { get; } = trigger;

        /// <summary>The arguments it was fired with; empty if there were none.</summary>
        public object?[] Parameters { get; } = parameters ?? [];

        /// <summary>True if the state that is left is also the one that is entered.</summary>
        public bool IsReentry => Same(Source, Destination);
    }
}

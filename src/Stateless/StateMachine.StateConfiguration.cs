namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The declaration of one state. Every member returns it again, so that declarations read as one sentence.</summary>
    public partial class StateConfiguration
    {
        private readonly Node _node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, Node node)
        {
            Machine = machine;
            _node = node;
        }

        /// <summary>The machine that is declared.</summary>
        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>The state that is declared.</summary>
        public TState State => _node.State;

        /// <summary>The trigger leads to another state.</summary>
        /// <exception cref="ArgumentException">The destination is this state: say reentry or ignore instead.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Move(trigger, destinationState, Guard.None);

        /// <summary>The trigger leaves this state and enters it again, with its exit and entry actions.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(trigger, Effect.Reenter, Guard.None);

        /// <summary>The trigger is accepted and does nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(trigger, Effect.Ignore, Guard.None);

        /// <summary>
        /// Places this state inside another one: what the superstate permits is permitted here too, and its entry and exit
        /// actions run when the group is entered or left, not on the way between its members.
        /// </summary>
        /// <exception cref="ArgumentException">The states would contain each other.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var parent = Machine.NodeOf(superstate);
            if (parent.SelfAndAncestors().Contains(_node))
                throw new ArgumentException($"State '{State}' cannot be inside '{superstate}', which is the same or inside it.", nameof(superstate));
            _node.PlaceUnder(parent);
            return this;
        }

        /// <summary>Who enters this state goes on to one of its substates.</summary>
        /// <exception cref="InvalidOperationException">A substate to start with is set already.</exception>
        /// <exception cref="ArgumentException">The target is this state itself.</exception>
        public StateConfiguration InitialTransition(TState targetState)
        {
            if (_node.HasInitial)
                throw new InvalidOperationException($"State '{State}' starts with '{_node.Initial}' already.");
            if (Same(targetState, State))
                throw new ArgumentException($"State '{State}' cannot start with itself.", nameof(targetState));
            _node.StartWith(targetState);
            return this;
        }

        private StateConfiguration Move(TTrigger trigger, TState destination, IReadOnlyList<Guard> guards)
        {
            if (Same(destination, State))
                throw new ArgumentException(
                    $"Trigger '{trigger}' leads from '{State}' to itself: declare a reentry, or ignore it.", nameof(destination));
            _node.Add(new Rule(trigger, Effect.Move, destination, guards));
            return this;
        }

        private StateConfiguration Add(
            TTrigger trigger, Effect effect, IReadOnlyList<Guard> guards, Action<Transition, object?[]>? action = null)
        {
            _node.Add(new Rule(trigger, effect, State, guards, action));
            return this;
        }

        private static TTrigger Of(TriggerWithParameters trigger)
        {
            ArgumentNullException.ThrowIfNull(trigger);
            return trigger.Trigger;
        }
    }
}

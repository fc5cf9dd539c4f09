namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger runs an action; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <summary>The trigger runs an action; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition(TTrigger trigger, Action<Transition> entryAction) =>
            InternalTransitionIf(trigger, _ => true, entryAction);

        /// <summary>The trigger runs an action if the guard holds; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object[], bool> guard, Action internalAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Inside(trigger, Guard.One(guard, guardDescription), (_, _) => internalAction());
        }

        /// <summary>The trigger runs an action if the guard holds; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransitionIf(
            TTrigger trigger, Func<object[], bool> guard, Action<Transition> entryAction, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            return Inside(trigger, Guard.One(guard, guardDescription), (transition, _) => entryAction(transition));
        }

        /// <summary>The trigger runs an action with its argument; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <summary>The trigger runs an action with its argument if the guard holds; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransitionIf<TArg0>(
            TriggerWithParameters<TArg0> trigger,
            Func<TArg0, bool> guard,
            Action<TArg0, Transition> internalAction,
            string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Inside(
                Of(trigger),
                Guard.One(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Get<TArg0>(args, 0), transition));
        }

        /// <summary>The trigger runs an action with its arguments; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <summary>The trigger runs an action with its arguments if the guard holds; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger,
            Func<object[], bool> guard,
            Action<TArg0, TArg1, Transition> internalAction,
            string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Inside(
                Of(trigger),
                Guard.One(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1), transition));
        }

        /// <summary>The trigger runs an action with its arguments; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransition<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> internalAction) =>
            InternalTransitionIf(trigger, _ => true, internalAction);

        /// <summary>The trigger runs an action with its arguments if the guard holds; the state is neither left nor entered.</summary>
        public StateConfiguration InternalTransitionIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
            Func<object[], bool> guard,
            Action<TArg0, TArg1, TArg2, Transition> internalAction,
            string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(internalAction);
            return Inside(
                Of(trigger),
                Guard.One(guard, guardDescription),
                (transition, args) => internalAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1), Arguments.Get<TArg2>(args, 2), transition));
        }

        private StateConfiguration Inside(TTrigger trigger, IReadOnlyList<Guard> guards, Action<Transition, object?[]> action) =>
            Add(trigger, Effect.Internal, guards, action);
    }
}

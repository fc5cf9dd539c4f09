using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>Runs whenever this state is entered.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null) =>
            Entry(true, default, entryAction, (_, _) => entryAction(), entryActionDescription);

        /// <summary>Runs whenever this state is entered.</summary>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null) =>
            Entry(true, default, entryAction, (transition, _) => entryAction(transition), entryActionDescription);

        /// <summary>Runs when this state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action entryAction, string? entryActionDescription = null) =>
            Entry(false, trigger, entryAction, (_, _) => entryAction(), entryActionDescription);

        /// <summary>Runs when this state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(TTrigger trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            Entry(false, trigger, entryAction, (transition, _) => entryAction(transition), entryActionDescription);

        /// <summary>Runs when this state is entered by the given trigger.</summary>
        public StateConfiguration OnEntryFrom(
            TriggerWithParameters trigger, Action<Transition> entryAction, string? entryActionDescription = null) =>
            Entry(false, Of(trigger), entryAction, (transition, _) => entryAction(transition), entryActionDescription);

        /// <summary>Runs with the trigger's argument when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (_, args) => entryAction(Arguments.Get<TArg0>(args, 0)),
                entryActionDescription);

        /// <summary>Runs with the trigger's argument when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0>(
            TriggerWithParameters<TArg0> trigger, Action<TArg0, Transition> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (transition, args) => entryAction(Arguments.Get<TArg0>(args, 0), transition),
                entryActionDescription);

        /// <summary>Runs with the trigger's arguments when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (_, args) => entryAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1)),
                entryActionDescription);

        /// <summary>Runs with the trigger's arguments when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Action<TArg0, TArg1, Transition> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (transition, args) => entryAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1), transition),
                entryActionDescription);

        /// <summary>Runs with the trigger's arguments when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (_, args) => entryAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1), Arguments.Get<TArg2>(args, 2)),
                entryActionDescription);

        /// <summary>Runs with the trigger's arguments when this state is entered by it.</summary>
        public StateConfiguration OnEntryFrom<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Action<TArg0, TArg1, TArg2, Transition> entryAction, string? entryActionDescription = null) =>
            Entry(
                false,
                Of(trigger),
                entryAction,
                (transition, args) => entryAction(Arguments.Get<TArg0>(args, 0), Arguments.Get<TArg1>(args, 1), Arguments.Get<TArg2>(args, 2), transition),
                entryActionDescription);

        /// <summary>Runs whenever this state is left.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            _node.ExitActions.Add(new ExitAction(_ => exitAction(), InvocationInfo.Of(exitAction, exitActionDescription)));
            return this;
        }

        /// <summary>Runs whenever this state is left.</summary>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            _node.ExitActions.Add(new ExitAction(exitAction, InvocationInfo.Of(exitAction, exitActionDescription)));
            return this;
        }

        private StateConfiguration Entry(
            bool always, TTrigger? trigger, Delegate entryAction, Action<Transition, object?[]> run, string? description)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            _node.EntryActions.Add(new EntryAction(always, trigger, run, InvocationInfo.Of(entryAction, description)));
            return this;
        }
    }
}

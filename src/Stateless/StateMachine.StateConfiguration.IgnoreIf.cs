namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    public partial class StateConfiguration
    {
        /// <summary>The trigger is accepted and does nothing if the guard holds.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, Func<bool> guard, string? guardDescription = null) =>
            Add(trigger, Effect.Ignore, Guard.One(guard, guardDescription));

        /// <summary>The trigger is accepted and does nothing if all guards hold.</summary>
        public StateConfiguration IgnoreIf(TTrigger trigger, params Tuple<Func<bool>, string>[] guards) =>
            Add(trigger, Effect.Ignore, Guard.All(guards));

        /// <summary>The trigger is accepted and does nothing if the guard holds over the trigger's argument.</summary>
        public StateConfiguration IgnoreIf<TArg0>(
            TriggerWithParameters<TArg0> trigger, Func<TArg0, bool> guard, string? guardDescription = null) =>
            Add(Of(trigger), Effect.Ignore, Guard.One(guard, guardDescription));

        /// <summary>The trigger is accepted and does nothing if all guards hold over the trigger's argument.</summary>
        public StateConfiguration IgnoreIf<TArg0>(TriggerWithParameters<TArg0> trigger, params Tuple<Func<TArg0, bool>, string>[] guards) =>
            Add(Of(trigger), Effect.Ignore, Guard.All(guards));

        /// <summary>The trigger is accepted and does nothing if the guard holds over the trigger's two arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, Func<TArg0, TArg1, bool> guard, string? guardDescription = null) =>
            Add(Of(trigger), Effect.Ignore, Guard.One(guard, guardDescription));

        /// <summary>The trigger is accepted and does nothing if all guards hold over the trigger's two arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1>(
            TriggerWithParameters<TArg0, TArg1> trigger, params Tuple<Func<TArg0, TArg1, bool>, string>[] guards) =>
            Add(Of(trigger), Effect.Ignore, Guard.All(guards));

        /// <summary>The trigger is accepted and does nothing if the guard holds over the trigger's three arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, Func<TArg0, TArg1, TArg2, bool> guard, string? guardDescription = null) =>
            Add(Of(trigger), Effect.Ignore, Guard.One(guard, guardDescription));

        /// <summary>The trigger is accepted and does nothing if all guards hold over the trigger's three arguments.</summary>
        public StateConfiguration IgnoreIf<TArg0, TArg1, TArg2>(
            TriggerWithParameters<TArg0, TArg1, TArg2> trigger, params Tuple<Func<TArg0, TArg1, TArg2, bool>, string>[] guards) =>
            Add(Of(trigger), Effect.Ignore, Guard.All(guards));
    }
}

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The triggers that the current state and its superstates accept now.</summary>
    public IEnumerable<TTrigger> PermittedTriggers => GetPermittedTriggers();

    /// <summary>The triggers that the current state and its superstates accept now, for guards that look at these arguments.</summary>
    public IEnumerable<TTrigger> GetPermittedTriggers(params object?[] args) => NodeOf(State).PermittedTriggers(args);

    /// <summary>True if the trigger would be accepted. Guards with parameters see the default of each type.</summary>
    public bool CanFire(TTrigger trigger) => Can(trigger, [], out _);

    /// <summary>True if the trigger would be accepted. Guards with parameters see the default of each type.</summary>
    /// <param name="trigger">The trigger in question.</param>
    /// <param name="unmetGuards">
    /// The descriptions of all guards that do not hold; empty if the trigger would be accepted, null if it is not declared.
    /// </param>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards) => Can(trigger, [], out unmetGuards);

    /// <summary>True if the trigger would be accepted with this argument.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) => CanFire(trigger, arg0, out _);

    /// <summary>True if the trigger would be accepted with these arguments.</summary>
    public bool CanFire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        CanFire(trigger, arg0, arg1, out _);

    /// <summary>True if the trigger would be accepted with these arguments.</summary>
    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        CanFire(trigger, arg0, arg1, arg2, out _);

    /// <summary>True if the trigger would be accepted with this argument; otherwise the guards that do not hold.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Can(trigger.Trigger, [arg0], out unmetGuards);
    }

    /// <summary>True if the trigger would be accepted with these arguments; otherwise the guards that do not hold.</summary>
    public bool CanFire<TArg0, TArg1>(
        TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Can(trigger.Trigger, [arg0, arg1], out unmetGuards);
    }

    /// <summary>True if the trigger would be accepted with these arguments; otherwise the guards that do not hold.</summary>
    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Can(trigger.Trigger, [arg0, arg1, arg2], out unmetGuards);
    }

    private bool Can(TTrigger trigger, object?[] args, out ICollection<string>? unmet) =>
        NodeOf(State).Find(trigger, args, out unmet) is not null;
}

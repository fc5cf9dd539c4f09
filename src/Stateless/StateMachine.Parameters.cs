namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Declares the types of the arguments that a trigger takes.</summary>
    /// <exception cref="InvalidOperationException">They were declared before.</exception>
    public TriggerWithParameters SetTriggerParameters(TTrigger trigger, params Type[] argumentTypes) =>
        Declare(new TriggerWithParameters(trigger, argumentTypes));

    /// <summary>Declares that a trigger takes one argument.</summary>
    /// <exception cref="InvalidOperationException">Its arguments were declared before.</exception>
    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0>(trigger));

    /// <summary>Declares that a trigger takes two arguments.</summary>
    /// <exception cref="InvalidOperationException">Its arguments were declared before.</exception>
    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0, TArg1>(trigger));

    /// <summary>Declares that a trigger takes three arguments.</summary>
    /// <exception cref="InvalidOperationException">Its arguments were declared before.</exception>
    public TriggerWithParameters<TArg0, TArg1, TArg2> SetTriggerParameters<TArg0, TArg1, TArg2>(TTrigger trigger) =>
        Declare(new TriggerWithParameters<TArg0, TArg1, TArg2>(trigger));

    private T Declare<T>(T declared)
        where T : TriggerWithParameters =>
        _parameters.TryAdd(declared.Trigger, declared)
            ? declared
            : throw new InvalidOperationException($"The parameters of trigger '{declared.Trigger}' are declared already.");
}

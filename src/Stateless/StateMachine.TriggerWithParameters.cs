namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A trigger and the types of the arguments it takes.</summary>
    /// <param name="underlyingTrigger">The trigger.</param>
    /// <param name="argumentTypes">The types, in order.</param>
    public class TriggerWithParameters(TTrigger underlyingTrigger, params Type[] argumentTypes)
    {
        private readonly Type[] _argumentTypes = argumentTypes ?? throw new ArgumentNullException(nameof(argumentTypes));

        /// <summary>The trigger.</summary>
        public TTrigger Trigger { get; } = underlyingTrigger;

        /// <summary>The types of the arguments, in order.</summary>
        public IEnumerable<Type> ArgumentTypes => _argumentTypes;

        /// <summary>Refuses arguments that do not fit.</summary>
        /// <exception cref="ArgumentException">Too many, too few or of a wrong type. None at all is accepted.</exception>
        public void ValidateParameters(object?[] args)
        {
            ArgumentNullException.ThrowIfNull(args);
            Arguments.Validate(args, _argumentTypes);
        }
    }

    /// <summary>A trigger that takes one argument.</summary>
    /// <param name="underlyingTrigger">The trigger.</param>
    public class TriggerWithParameters<TArg0>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0));

    /// <summary>A trigger that takes two arguments.</summary>
    /// <param name="underlyingTrigger">The trigger.</param>
    public class TriggerWithParameters<TArg0, TArg1>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0), typeof(TArg1));

    /// <summary>A trigger that takes three arguments.</summary>
    /// <param name="underlyingTrigger">The trigger.</param>
    public class TriggerWithParameters<TArg0, TArg1, TArg2>(TTrigger underlyingTrigger)
        : TriggerWithParameters(underlyingTrigger, typeof(TArg0), typeof(TArg1), typeof(TArg2));
}

namespace Stateless;

/// <summary>
/// A set of states and the triggers that lead from one to another. A trigger that the current state does not declare is
/// refused with an exception, unless <see cref="OnUnhandledTrigger(Action{TState, TTrigger})"/> says otherwise.
/// </summary>
/// <typeparam name="TState">Type of the states; compared by value.</typeparam>
/// <typeparam name="TTrigger">Type of the triggers; compared by value.</typeparam>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, Node> _nodes = [];
    private readonly Dictionary<TTrigger, TriggerWithParameters> _parameters = [];
    private readonly Func<TState> _read;
    private readonly Action<TState> _write;
    private readonly TState _initialState;
    private readonly FiringMode _firingMode;
    private Action<TState, TTrigger, ICollection<string>?> _onUnhandled = Refuse;
    private Action<Transition>? _onTransitioned;
    private Action<Transition>? _onTransitionCompleted;

    /// <summary>A machine that keeps its state itself.</summary>
    /// <param name="initialState">The state to start in. Its entry actions do not run.</param>
    public StateMachine(TState initialState)
        : this(initialState, FiringMode.Queued)
    {
    }

    /// <summary>A machine whose state is kept elsewhere, for example in a record of a database.</summary>
    /// <param name="stateAccessor">Reads the current state.</param>
    /// <param name="stateMutator">Writes a new state.</param>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
        : this(stateAccessor, stateMutator, FiringMode.Queued)
    {
    }

    /// <summary>A machine that keeps its state itself.</summary>
    /// <param name="initialState">The state to start in. Its entry actions do not run.</param>
    /// <param name="firingMode">What happens to triggers fired from inside an action.</param>
    public StateMachine(TState initialState, FiringMode firingMode)
    {
        var current = initialState;
        _read = () => current;
        _write = state => current = state;
        _initialState = initialState;
        _firingMode = firingMode;
    }

    /// <summary>A machine whose state is kept elsewhere, for example in a record of a database.</summary>
    /// <param name="stateAccessor">Reads the current state; called once here as well, for the diagrams.</param>
    /// <param name="stateMutator">Writes a new state.</param>
    /// <param name="firingMode">What happens to triggers fired from inside an action.</param>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        _read = stateAccessor;
        _write = stateMutator;
        _initialState = stateAccessor();
        _firingMode = firingMode;
    }

    /// <summary>The current state.</summary>
    public TState State
    {
        get => _read();
        private set => _write(value);
    }

    /// <summary>Starts or continues the declaration of what a state does.</summary>
    public StateConfiguration Configure(TState state) => new(this, NodeOf(state));

    /// <summary>True if the current state is the given one or one of its substates.</summary>
    public bool IsInState(TState state) => NodeOf(State).SelfAndAncestors().Any(node => Same(node.State, state));

    /// <summary>Replaces the exception for refused triggers.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <summary>Replaces the exception for refused triggers.</summary>
    /// <param name="unhandledTriggerAction">Also receives the guards that did not hold; null if the trigger is not declared.</param>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = unhandledTriggerAction;
    }

    /// <summary>Adds a listener that is called when the state has changed and before entry actions run.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        _onTransitioned += onTransitionAction;
    }

    /// <summary>Adds a listener that is called when all entry actions have run.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        _onTransitionCompleted += onTransitionAction;
    }

    /// <summary>The current state and the permitted triggers, for people.</summary>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", PermittedTriggers)} }}}}";

    private static void Refuse(TState state, TTrigger trigger, ICollection<string>? unmet) =>
        throw new InvalidOperationException(unmet is { Count: > 0 }
            ? $"Trigger '{trigger}' is refused in state '{state}'. Guards that do not hold: '{string.Join(", ", unmet)}'."
            : $"Trigger '{trigger}' is not declared in state '{state}'. Permit it, or ignore it on purpose.");

    private Node NodeOf(TState state)
    {
        if (!_nodes.TryGetValue(state, out var node))
            _nodes.Add(state, node = new Node(state));
        return node;
    }
}

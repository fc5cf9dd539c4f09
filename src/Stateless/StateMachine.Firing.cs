namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<(TTrigger Trigger, object?[] Args)> _waiting = new();
    private bool _firing;

    /// <summary>Fires a trigger.</summary>
    /// <exception cref="InvalidOperationException">The current state does not permit it, or two guards hold at once.</exception>
    public void Fire(TTrigger trigger) => Run(trigger, []);

    /// <summary>Fires a trigger with arguments.</summary>
    /// <exception cref="ArgumentException">The arguments do not fit the declared parameters.</exception>
    /// <exception cref="InvalidOperationException">The current state does not permit it, or two guards hold at once.</exception>
    public void Fire(TriggerWithParameters trigger, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        Run(trigger.Trigger, args);
    }

    /// <summary>Fires a trigger with one argument.</summary>
    /// <exception cref="InvalidOperationException">The current state does not permit it, or two guards hold at once.</exception>
    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        Run(trigger.Trigger, [arg0]);
    }

    /// <summary>Fires a trigger with two arguments.</summary>
    /// <exception cref="InvalidOperationException">The current state does not permit it, or two guards hold at once.</exception>
    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        Run(trigger.Trigger, [arg0, arg1]);
    }

    /// <summary>Fires a trigger with three arguments.</summary>
    /// <exception cref="InvalidOperationException">The current state does not permit it, or two guards hold at once.</exception>
    public void Fire<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        Run(trigger.Trigger, [arg0, arg1, arg2]);
    }

    private void Run(TTrigger trigger, object?[] args)
    {
        if (_firingMode == FiringMode.Immediate)
        {
            RunOne(trigger, args);
            return;
        }

        _waiting.Enqueue((trigger, args));
        if (_firing)
            return;
        _firing = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
                RunOne(next.Trigger, next.Args);
        }
        finally
        {
            _firing = false;
        }
    }

    private void RunOne(TTrigger trigger, object?[] args)
    {
        if (_parameters.TryGetValue(trigger, out var declared))
            declared.ValidateParameters(args);

        var source = NodeOf(State);
        var rule = source.Find(trigger, args, out var unmet);
        switch (rule?.Effect)
        {
            case null:
                _onUnhandled(source.State, trigger, unmet);
                break;
            case Effect.Ignore:
                break;
            case Effect.Internal:
                rule.Action!(new Transition(source.State, source.State, trigger, args), args);
                break;
            case Effect.Reenter:
                Reenter(source, rule.Destination, trigger, args);
                break;
            // a superstate's way to the very substate we are in changes nothing; it is not a reentry
            case Effect.Move when !Same(source.State, rule.Destination):
                Move(source, rule.Destination, trigger, args);
                break;
        }
    }

    private void Move(Node source, TState destination, TTrigger trigger, object?[] args)
    {
        var transition = new Transition(source.State, destination, trigger, args);
        foreach (var left in source.SelfAndAncestors().TakeWhile(node => !node.Includes(destination)))
            left.Exit(transition);

        State = destination;
        _onTransitioned?.Invoke(transition);

        foreach (var entered in NodeOf(destination).SelfAndAncestors().TakeWhile(node => !node.Includes(source.State)).Reverse())
            entered.Enter(transition, args);
        Settle(transition, args);
        _onTransitionCompleted?.Invoke(new Transition(source.State, State, trigger, args));
    }

    // The state that declares the reentry may be a superstate of the current one: the substates are left for good.
    private void Reenter(Node source, TState destination, TTrigger trigger, object?[] args)
    {
        foreach (var left in source.SelfAndAncestors().TakeWhile(node => !Same(node.State, destination)))
            left.Exit(new Transition(source.State, destination, trigger, args));

        var again = new Transition(destination, destination, trigger, args);
        var node = NodeOf(destination);
        node.Exit(again);
        State = destination;
        _onTransitioned?.Invoke(again);
        node.Enter(again, args);
        Settle(again, args);
        _onTransitionCompleted?.Invoke(again);
    }

    // Goes down the initial transitions, unless an entry action has already fired the machine on to another state.
    private void Settle(Transition transition, object?[] args)
    {
        var node = NodeOf(transition.Destination);
        while (node.HasInitial && Same(State, node.State))
        {
            var child = node.Children.Find(candidate => Same(candidate.State, node.Initial!))
                ?? throw new InvalidOperationException($"State '{node.State}' starts with '{node.Initial}', which is not its substate.");
            State = child.State;
            _onTransitioned?.Invoke(new Transition(node.State, child.State, transition.Trigger, args));
            child.Enter(new Transition(transition.Source, child.State, transition.Trigger, args), args);
            node = child;
        }
    }
}

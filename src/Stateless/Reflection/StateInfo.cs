namespace Stateless.Reflection;

/// <summary>A state of a machine, as declared.</summary>
public class StateInfo
{
    internal StateInfo(
        object underlyingState,
        IReadOnlyList<ActionInfo> entryActions,
        IReadOnlyList<InvocationInfo> exitActions,
        IReadOnlyList<IgnoredTransitionInfo> ignoredTriggers)
    {
        UnderlyingState = underlyingState;
        EntryActions = entryActions;
        ExitActions = exitActions;
        IgnoredTriggers = ignoredTriggers;
    }

    /// <summary>The state itself.</summary>
    public object UnderlyingState { get; }

    /// <summary>The state that this one is inside of, if any.</summary>
    public StateInfo? Superstate { get; private set; }

    /// <summary>The states directly inside this one.</summary>
    public IEnumerable<StateInfo> Substates { get; private set; } = [];

    /// <summary>What runs when it is entered.</summary>
    public IEnumerable<ActionInfo> EntryActions { get; }

    /// <summary>What runs when it is left.</summary>
    public IEnumerable<InvocationInfo> ExitActions { get; }

    /// <summary>Every declared way out, reentries and internal transitions included, ignored triggers excluded.</summary>
    public IEnumerable<TransitionInfo> Transitions => FixedTransitions;

    /// <summary>Every declared way out with its destination.</summary>
    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; private set; } = [];

    /// <summary>The triggers that are accepted and do nothing.</summary>
    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; }

    /// <summary>The state as text.</summary>
    public override string ToString() => UnderlyingState.ToString() ?? "";

    internal void Relate(StateInfo? superstate, IReadOnlyList<StateInfo> substates, IReadOnlyList<FixedTransitionInfo> transitions)
    {
        Superstate = superstate;
        Substates = substates;
        FixedTransitions = transitions;
    }
}

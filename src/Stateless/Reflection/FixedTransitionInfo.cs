namespace Stateless.Reflection;

/// <summary>A trigger that leads to a state; for reentries and internal transitions to its own.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, StateInfo destination)
        : base(trigger, guards) => DestinationState = destination;

    /// <summary>The state it leads to.</summary>
    public StateInfo DestinationState { get; }
}

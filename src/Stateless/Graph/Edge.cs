using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>An arrow of a diagram, with "trigger / action [guard]" on it.</summary>
internal sealed record Edge(string From, string To, string Label)
{
    public static IEnumerable<Edge> Of(StateMachineInfo machine)
    {
        foreach (var state in machine.States)
        {
            foreach (var transition in state.FixedTransitions)
                yield return new Edge(state.ToString(), transition.DestinationState.ToString(), Text(transition, Actions(transition)));
            foreach (var ignored in state.IgnoredTriggers)
                yield return new Edge(state.ToString(), state.ToString(), Text(ignored, []));
        }
    }

    private static IEnumerable<string> Actions(FixedTransitionInfo transition) =>
        transition.DestinationState.EntryActions
            .Where(action => action.FromTrigger == transition.Trigger.ToString())
            .Select(action => action.Method.Description);

    private static string Text(TransitionInfo transition, IEnumerable<string> actions)
    {
        var done = string.Join(", ", actions);
        var guards = transition.GuardConditionsMethodDescriptions.Select(guard => $" [{guard.Description}]");
        return transition.Trigger + (done.Length > 0 ? " / " + done : "") + string.Concat(guards);
    }
}

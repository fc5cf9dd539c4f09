using Nrm.Casework.Cases;
using Stateless;

namespace Nrm.Casework.Workflow;

/// <summary>
/// A track as a table of steps that can be shown to a lawyer, and the state machine made from it. A trigger that the table does
/// not declare for a state is refused, with the sentence that is stated for it; nothing is ignored.
/// </summary>
public sealed class TrackDefinition
{
    private readonly Dictionary<(string From, string Trigger), Step> _steps = [];

    /// <param name="code">Its id in the domain reference.</param>
    /// <param name="groups">States that hold others. Two of them share no state, or one lies in the other.</param>
    /// <param name="refusals">One for each taker of a step that some state does not declare.</param>
    /// <exception cref="InvalidOperationException">The table does not hold together; the message names everything that is wrong with it (<see cref="TrackFlaws"/>).</exception>
    public TrackDefinition(
        Track track, string code, string initial, IReadOnlyList<string> states, IReadOnlyList<StateGroup> groups, IReadOnlyList<Step> steps, IReadOnlyList<StatedRefusal> refusals)
    {
        Track = track;
        Code = code;
        Initial = initial;
        States = states;
        Groups = groups;
        Steps = steps;
        Refusals = refusals;
        Triggers = [.. steps.Select(s => s.Trigger).Distinct()];
        if (TrackFlaws.Of(this) is { Count: > 0 } flaws)
        {
            throw new InvalidOperationException($"The table of {code} does not hold together: {string.Join("; ", flaws)}.");
        }

        foreach (var step in steps)
        {
            foreach (var state in StatesOf(step.From))
            {
                _steps.Add((state, step.Trigger), step);
            }
        }
    }

    public Track Track { get; }

    public string Code { get; }

    public string Initial { get; }

    public IReadOnlyList<string> States { get; }

    public IReadOnlyList<StateGroup> Groups { get; }

    public IReadOnlyList<Step> Steps { get; }

    public IReadOnlyList<StatedRefusal> Refusals { get; }

    public IReadOnlyList<string> Triggers { get; }

    /// <summary>The row that holds in the state, its own or that of a group; null when there is none.</summary>
    public Step? Find(string state, string trigger) => _steps.GetValueOrDefault((state, trigger));

    /// <summary>The states of a group; a state is its own.</summary>
    public IReadOnlyList<string> StatesOf(string stateOrGroup) => Groups.FirstOrDefault(g => g.Name == stateOrGroup)?.States ?? [stateOrGroup];

    /// <summary>The state machine of the whole track, over state kept elsewhere; its guards are named by rule and bound to <paramref name="context"/>, and met without one.</summary>
    public StateMachine<string, string> Machine(Func<string> state, Action<string> move, RuleContext? context = null) =>
        Machine(state, move, context, States, Groups, Steps);

    /// <summary>The part of the machine that one question or one step needs: the state with the groups that it is in, and the row that holds there.</summary>
    /// <param name="from">Where the track is now.</param>
    /// <param name="row">What <see cref="Find"/> gave for that state.</param>
    internal StateMachine<string, string> Machine(string from, Step row, Func<string> state, Action<string> move, RuleContext context) =>
        Machine(state, move, context, [from], [.. Groups.Where(g => g.Contains(from))], [row]);

    private StateMachine<string, string> Machine(
        Func<string> state, Action<string> move, RuleContext? context, IReadOnlyList<string> states, IReadOnlyList<StateGroup> groups, IReadOnlyList<Step> steps)
    {
        var machine = new StateMachine<string, string>(state, move);
        foreach (var each in states)
        {
            Nest(machine, each, groups.Where(g => g.Contains(each)));
        }

        foreach (var group in groups)
        {
            Nest(machine, group.Name, groups.Where(g => g.Holds(group)));
        }

        foreach (var step in steps)
        {
            var guards = step.Rules.Select(r => Tuple.Create(() => context is null || r.IsMet(context), r.Name)).ToArray();
            if (step.To is null || step.To == step.From)
            {
                // A group has no place of its own to stay at: each of its states stays where it is.
                foreach (var each in StatesOf(step.From).Where(states.Contains))
                {
                    machine.Configure(each).PermitReentryIf(step.Trigger, guards);
                }
            }
            else
            {
                machine.Configure(step.From).PermitIf(step.Trigger, step.To, guards);
            }
        }

        return machine;
    }

    private static void Nest(StateMachine<string, string> machine, string inner, IEnumerable<StateGroup> holders)
    {
        if (holders.MinBy(g => g.States.Count) is { } nearest)
        {
            machine.Configure(inner).SubstateOf(nearest.Name);
        }
    }
}

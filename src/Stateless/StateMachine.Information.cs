using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The declared states and transitions, for diagrams and checks.</summary>
    public StateMachineInfo GetInfo()
    {
        var nodes = _nodes.Values.ToList();
        var known = _nodes.Keys.ToHashSet();
        nodes.AddRange(_nodes.Values
            .SelectMany(AllRules)
            .Where(rule => known.Add(rule.Destination))
            .Select(rule => new Node(rule.Destination))
            .ToList());

        var infos = nodes.ToDictionary(node => node.State, Describe);
        foreach (var node in nodes)
        {
            infos[node.State].Relate(
                node.Parent is null ? null : infos[node.Parent.State],
                [.. node.Children.Select(child => infos[child.State])],
                [.. AllRules(node)
                    .Where(rule => rule.Effect != Effect.Ignore)
                    .Select(rule => new FixedTransitionInfo(new TriggerInfo(rule.Trigger), Descriptions(rule), infos[rule.Destination]))]);
        }

        var initial = infos.TryGetValue(_initialState, out var info) ? info : Describe(new Node(_initialState));
        return new StateMachineInfo([.. infos.Values], typeof(TState), typeof(TTrigger), initial);
    }

    private static IEnumerable<Rule> AllRules(Node node) => node.Rules.Values.SelectMany(rules => rules);

    private static IReadOnlyList<InvocationInfo> Descriptions(Rule rule) => [.. rule.Guards.Select(guard => guard.Description)];

    private static StateInfo Describe(Node node) => new(
        node.State,
        [.. node.EntryActions.Select(action => new ActionInfo(action.Description, action.Always ? null : action.Trigger!.ToString()))],
        [.. node.ExitActions.Select(action => action.Description)],
        [.. AllRules(node)
            .Where(rule => rule.Effect == Effect.Ignore)
            .Select(rule => new IgnoredTransitionInfo(new TriggerInfo(rule.Trigger), Descriptions(rule)))]);
}

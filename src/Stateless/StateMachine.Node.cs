using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    internal sealed record EntryAction(bool Always, TTrigger? Trigger, Action<Transition, object?[]> Run, InvocationInfo Description);

    internal sealed record ExitAction(Action<Transition> Run, InvocationInfo Description);

    /// <summary>Everything that was declared about one state.</summary>
    internal sealed class Node(TState state)
    {
        public TState State { get; } = state;

        public Node? Parent { get; private set; }

        public List<Node> Children { get; } = [];

        public Dictionary<TTrigger, List<Rule>> Rules { get; } = [];

        public List<EntryAction> EntryActions { get; } = [];

        public List<ExitAction> ExitActions { get; } = [];

        public bool HasInitial { get; private set; }

        public TState? Initial { get; private set; }

        public void Add(Rule rule)
        {
            if (!Rules.TryGetValue(rule.Trigger, out var rules))
                Rules.Add(rule.Trigger, rules = []);
            rules.Add(rule);
        }

        public void PlaceUnder(Node parent)
        {
            Parent = parent;
            parent.Children.Add(this);
        }

        public void StartWith(TState substate)
        {
            HasInitial = true;
            Initial = substate;
        }

        public IEnumerable<Node> SelfAndAncestors()
        {
            for (var node = this; node is not null; node = node.Parent)
                yield return node;
        }

        public bool Includes(TState state) => Same(State, state) || Children.Any(child => child.Includes(state));

        /// <summary>
        /// The rule for a trigger, from this state or the nearest superstate where one holds. If none holds,
        /// <paramref name="unmet"/> are the guards that failed in the outermost state that declares the trigger, or null if none does.
        /// </summary>
        /// <exception cref="InvalidOperationException">Two rules of one state hold at once.</exception>
        public Rule? Find(TTrigger trigger, object?[] args, out ICollection<string>? unmet)
        {
            unmet = null;
            foreach (var node in SelfAndAncestors())
            {
                if (!node.Rules.TryGetValue(trigger, out var candidates))
                    continue;
                Rule? found = null;
                var failed = new List<string>();
                foreach (var rule in candidates)
                {
                    var lacking = rule.Unmet(args);
                    failed.AddRange(lacking.Where(guard => !failed.Contains(guard)));
                    if (lacking.Count > 0)
                        continue;
                    if (found is not null)
                        throw new InvalidOperationException(
                            $"Trigger '{trigger}' has more than one way out of state '{node.State}': guards must exclude each other.");
                    found = rule;
                }

                unmet = found is null ? failed : [];
                if (found is not null)
                    return found;
            }

            return null;
        }

        public IEnumerable<TTrigger> PermittedTriggers(object?[] args) =>
            SelfAndAncestors()
                .SelectMany(node => node.Rules.Where(entry => entry.Value.Any(rule => rule.Unmet(args).Count == 0)))
                .Select(entry => entry.Key)
                .Distinct();

        public void Enter(Transition transition, object?[] args)
        {
            foreach (var action in EntryActions.Where(a => a.Always || Same(a.Trigger!, transition.Trigger)))
                action.Run(transition, args);
        }

        public void Exit(Transition transition)
        {
            foreach (var action in ExitActions)
                action.Run(transition);
        }
    }

    private static bool Same<T>(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}

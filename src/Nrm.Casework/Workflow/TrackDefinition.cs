using Nrm.Casework.Cases;
using Stateless;

namespace Nrm.Casework.Workflow;

/// <summary>
/// A track as a table of steps that can be shown to a lawyer, and the state machine made from it. A trigger that the table does
/// not declare for a state is refused; nothing is ignored.
/// </summary>
public sealed class TrackDefinition
{
    private readonly ILookup<(string From, string Trigger), Step> _steps;

    /// <param name="code">Its id in the domain reference.</param>
    public TrackDefinition(Track track, string code, string initial, IReadOnlyList<string> states, IReadOnlyList<Step> steps)
    {
        Track = track;
        Code = code;
        Initial = initial;
        States = states;
        Steps = steps;
        Triggers = [.. steps.Select(s => s.Trigger).Distinct()];
        _steps = steps.ToLookup(s => (s.From, s.Trigger));
        foreach (var step in steps)
        {
            Require(step.From);
            Require(step.To);
            if (_steps[(step.From, step.Trigger)].Count() > 1)
            {
                throw new UndeclaredException($"one destination for {step.Trigger} from {step.From} in {track}");
            }
        }

        void Require(string state)
        {
            if (!states.Contains(state))
            {
                throw new UndeclaredException($"state {state} of {track}");
            }
        }
    }

    public Track Track { get; }

    public string Code { get; }

    public string Initial { get; }

    public IReadOnlyList<string> States { get; }

    public IReadOnlyList<Step> Steps { get; }

    public IReadOnlyList<string> Triggers { get; }

    public Step? Find(string state, string trigger) => _steps[(state, trigger)].SingleOrDefault();

    /// <summary>The state machine over state kept elsewhere, its guards named by rule and bound to <paramref name="context"/>.</summary>
    /// <param name="from">Only the steps from this state, which are all that one question or one step needs; null for the whole track.</param>
    public StateMachine<string, string> Machine(Func<string> state, Action<string> move, RuleContext? context, string? from = null)
    {
        var machine = new StateMachine<string, string>(state, move);
        foreach (var steps in Steps.Where(s => from is null || s.From == from).GroupBy(s => s.From))
        {
            var configuration = machine.Configure(steps.Key);
            foreach (var step in steps)
            {
                var guards = step.Rules.Select(r => Tuple.Create(() => context is null || r.IsMet(context), r.Name)).ToArray();
                _ = (step.To == step.From, guards.Length) switch
                {
                    (true, 0) => configuration.PermitReentry(step.Trigger),
                    (true, _) => configuration.PermitReentryIf(step.Trigger, guards),
                    (false, 0) => configuration.Permit(step.Trigger, step.To),
                    (false, _) => configuration.PermitIf(step.Trigger, step.To, guards),
                };
            }
        }

        return machine;
    }
}

using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>Asks the state machines. Refusals name every unmet rule, not the first.</summary>
public static class Engine
{
    /// <summary>The tracks that exist, in the order in which they are shown.</summary>
    public static IReadOnlyList<TrackDefinition> Tracks { get; } = [.. Capabilities.All.SelectMany(c => c.Tracks)];

    public static TrackDefinition Definition(Track track) =>
        Tracks.FirstOrDefault(t => t.Track == track) ?? throw new UndeclaredException($"track {track}");

    /// <summary>The rules that stop <paramref name="trigger"/> now; empty when it may be fired.</summary>
    /// <exception cref="UndeclaredException">The track does not know the trigger in any state.</exception>
    public static IReadOnlyList<UnmetRule> Unmet(Track track, string trigger, RuleContext context)
    {
        var definition = Definition(track);
        if (!definition.Triggers.Contains(trigger))
        {
            throw new UndeclaredException($"trigger {trigger} of {track}");
        }

        var state = context.Facts.StateOf(track);
        var step = definition.Find(state, trigger);
        if (step is null)
        {
            return [NotInThisState(definition, trigger, state)];
        }

        var machine = definition.Machine(state, step, () => state, _ => { }, context);
        if (machine.CanFire(trigger, out var unmet))
        {
            return [];
        }

        UnmetRule[] named = [.. step.Rules.Where(r => unmet?.Contains(r.Name) is true).Select(UnmetRule.Of)];
        return named.Length > 0 ? named : throw new UndeclaredException($"the rule that refuses {trigger} from {state}");
    }

    /// <summary>Moves the track; the caller has asked <see cref="Unmet"/> before.</summary>
    /// <exception cref="InvalidOperationException">The step is not declared for the state, or a rule is not met.</exception>
    public static string Fire(Track track, string trigger, RuleContext context)
    {
        var definition = Definition(track);
        var state = context.Facts.StateOf(track);
        var from = state;
        var step = definition.Find(from, trigger) ?? throw new UndeclaredException($"{trigger} from {from} in {track}");
        definition.Machine(from, step, () => state, s => state = s, context).Fire(trigger);
        return state;
    }

    private static UnmetRule NotInThisState(TrackDefinition definition, string trigger, string state)
    {
        var track = definition.Track.Code;
        var taker = Step.TakerOf(trigger);
        var step = new Coded(definition.Steps.First(s => s.Trigger == trigger).BySystem ? "trigger" : "useCase", taker);
        var sentence = new Said("The step \"{0}\" cannot be taken while {1} is at \"{2}\".", step, new Coded("track", track), new Coded($"{track}State", state));

        // A state that the table does not know has no refusal stated: what is said of the others may be untrue of it.
        return new("StepIsDeclaredForThisState", $"{definition.Code}-STATE",
            definition.States.Contains(state) ? Said.Row(sentence, definition.Refusals.First(r => r.Taker == taker).Sentence) : sentence,
            $"Workflow table {definition.Code}");
    }
}

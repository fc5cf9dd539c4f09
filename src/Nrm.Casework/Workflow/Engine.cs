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
            return [NotInThisState(track, trigger, state)];
        }

        var machine = definition.Machine(() => state, _ => { }, context, from: state);
        if (machine.CanFire(trigger, out var unmet))
        {
            return [];
        }

        UnmetRule[] named = [.. step.Rules.Where(r => unmet?.Contains(r.Name) is true).Select(UnmetRule.Of)];
        return named.Length > 0 ? named : throw new UndeclaredException($"the rule that refuses {trigger} from {state}");
    }

    /// <summary>Moves the track; the caller has asked <see cref="Unmet"/> before, and a step that is not permitted throws.</summary>
    public static string Fire(Track track, string trigger, RuleContext context)
    {
        var state = context.Facts.StateOf(track);
        Definition(track).Machine(() => state, s => state = s, context, from: state).Fire(trigger);
        return state;
    }

    private static UnmetRule NotInThisState(Track track, string trigger, string state) =>
        new("StepIsDeclaredForThisState", $"{Definition(track).Code}-STATE",
            new Said("The step \"{0}\" cannot be taken while {1} is at \"{2}\".", new Coded("useCase", trigger.Split(':')[0]), new Coded("track", Codes.Of(track)), new Coded($"{Codes.Of(track)}State", state)),
            $"Workflow table {Definition(track).Code}");
}

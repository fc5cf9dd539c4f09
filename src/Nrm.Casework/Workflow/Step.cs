using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>One row of a track's table: in <paramref name="From"/>, <paramref name="Trigger"/> leads to <paramref name="To"/> when all rules are met.</summary>
/// <param name="From">A state, or the name of a group of the track: then the row holds in each of its states.</param>
/// <param name="Trigger">The use case's name; where its outcome matters, "name:outcome". "system:name" is fired by clocks and other tracks.</param>
/// <param name="To">A state; null for a step after which the track stays where it is.</param>
public sealed record Step(string From, string Trigger, string? To, params IReadOnlyList<Rule> Rules)
{
    public Step(StateGroup from, string trigger, string? to, params IReadOnlyList<Rule> rules)
        : this(from.Name, trigger, to, rules)
    {
    }

    /// <summary>What takes it: the use case's name, whatever the outcome; or the whole "system:name".</summary>
    public string Taker => TakerOf(Trigger);

    public bool BySystem => Trigger.StartsWith("system:", StringComparison.Ordinal);

    public static IEnumerable<Step> Each(IEnumerable<string> from, string trigger, string? to, params IReadOnlyList<Rule> rules) =>
        from.Select(state => new Step(state, trigger, to, rules));

    internal static string TakerOf(string trigger) => trigger.StartsWith("system:", StringComparison.Ordinal) ? trigger : trigger.Split(':')[0];
}

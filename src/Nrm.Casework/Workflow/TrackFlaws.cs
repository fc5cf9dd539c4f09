using Nrm.Casework.Cases;

namespace Nrm.Casework.Workflow;

/// <summary>What is wrong with a track's table, all of it. A definition with a flaw cannot be made, so that the program does not start with one.</summary>
internal static class TrackFlaws
{
    public static IReadOnlyList<string> Of(TrackDefinition track)
    {
        string[] names = [.. Names(track)];
        return names.Length > 0 ? names : [.. Rows(track), .. Unreachable(track), .. Unstated(track)]; // without the names the rest cannot be asked
    }

    private static IEnumerable<string> Names(TrackDefinition track)
    {
        var known = track.States.Concat(track.Groups.Select(g => g.Name)).ToList();
        foreach (var twice in known.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key} is declared twice";
        }

        foreach (var state in track.Groups.SelectMany(g => g.States).Concat(track.Steps.Select(s => s.To ?? track.Initial)).Append(track.Initial).Except(track.States))
        {
            yield return $"{state} is not one of the states";
        }

        foreach (var from in track.Steps.Select(s => s.From).Except(known))
        {
            yield return $"{from} is neither a state nor a group";
        }

        foreach (var group in track.Groups)
        {
            foreach (var other in track.Groups.SkipWhile(g => g != group).Skip(1).Where(o => !o.Holds(group) && !group.Holds(o) && o.States.Intersect(group.States).Any()))
            {
                yield return $"{group.Name} and {other.Name} overlap, and neither lies in the other";
            }
        }
    }

    /// <summary>
    /// One row for a trigger in a state: then no two guards can both let it pass, and the unmet rules of the one row are all that stands against it.
    /// Where the outcome decides, the trigger says it ("name:outcome").
    /// </summary>
    private static IEnumerable<string> Rows(TrackDefinition track) =>
        from step in track.Steps
        from state in track.StatesOf(step.From)
        group step by (state, step.Trigger) into rows
        where rows.Count() > 1
        select $"{rows.Key.Trigger} from {rows.Key.state} is declared by {rows.Count()} rows ({string.Join(", ", rows.Select(r => r.From))}), whose guards could both be met";

    private static IEnumerable<string> Unreachable(TrackDefinition track)
    {
        var reached = new HashSet<string> { track.Initial };
        while (track.Steps.Where(s => s.To is not null && !reached.Contains(s.To) && track.StatesOf(s.From).Any(reached.Contains)).ToList() is { Count: > 0 } next)
        {
            reached.UnionWith(next.Select(s => s.To!));
        }

        return track.States.Except(reached).Select(s => $"{s} cannot be reached from {track.Initial}");
    }

    /// <summary>In every state each step is declared, or it is stated why it is not possible there.</summary>
    private static IEnumerable<string> Unstated(TrackDefinition track)
    {
        var stated = track.Refusals.Select(r => r.Taker).ToList();
        foreach (var rows in track.Steps.GroupBy(s => s.Trigger).Where(rows => !stated.Contains(rows.First().Taker)))
        {
            if (track.States.Except(rows.SelectMany(s => track.StatesOf(s.From))).ToList() is { Count: > 0 } without)
            {
                yield return $"{rows.Key} is not declared in {string.Join(", ", without)}, and no refusal is stated";
            }
        }

        foreach (var twice in stated.GroupBy(t => t).Where(g => g.Count() > 1))
        {
            yield return $"the refusal of {twice.Key} is stated twice";
        }

        foreach (var of in stated.Except(track.Steps.Select(s => s.Taker)))
        {
            yield return $"a refusal is stated of {of}, which takes no step";
        }
    }
}

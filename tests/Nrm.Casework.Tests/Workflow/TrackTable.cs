using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>
/// What a track is expected to do, written a second time and by hand from the domain reference, so that a slip in the table of the program shows. It
/// stands with the tests of its capability and is found because it is there. One line: states | trigger | where to ("=": stays) | rules, in order;
/// "!" marks a rule that this state never meets.
/// </summary>
internal abstract class TrackTable
{
    public static IReadOnlyList<TrackTable> All { get; } =
    [
        .. typeof(TrackTable).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(TrackTable))).Select(t => (TrackTable)Activator.CreateInstance(t)!),
    ];

    public abstract Track Track { get; }

    public abstract string Table { get; }

    public IReadOnlyList<ExpectedStep> Steps => field ??= Read(Table);

    public static TrackTable For(Track track) => All.Single(t => t.Track == track);

    /// <summary>An input whose rules are met, or none of them; null where no rule asks for the input.</summary>
    public virtual UseCase? Input(string trigger, bool good) => null;

    /// <summary>What else has to be in a case for every rule of the track to be met, or for none.</summary>
    public virtual CaseFacts Around(CaseFacts facts, string trigger, bool good) => facts;

    /// <summary>Rules that a state meets by itself, whatever else is wrong.</summary>
    public virtual IReadOnlyList<string> MetByState(string state, string trigger) => [];

    /// <summary>Every line of a table, one row for each state.</summary>
    private static IReadOnlyList<ExpectedStep> Read(string table) =>
    [
        .. from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           from state in cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
           let rules = cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
           select new ExpectedStep(state, cells[1], cells[2] == "=" ? state : cells[2], [.. rules.Select(r => r.TrimStart('!'))], [.. rules.Where(r => r[0] == '!').Select(r => r[1..])]),
    ];
}

/// <param name="Rules">All rules, in order.</param>
/// <param name="Never">Those of them that are never met in this state.</param>
internal sealed record ExpectedStep(string State, string Trigger, string To, IReadOnlyList<string> Rules, IReadOnlyList<string> Never);

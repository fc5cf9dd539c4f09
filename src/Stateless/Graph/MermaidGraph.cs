using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Writes a machine as a Mermaid state diagram.</summary>
public static class MermaidGraph
{
    /// <summary>The machine as a state diagram (v2); names with other characters than letters and digits get an alias.</summary>
    /// <param name="machineInfo">The machine.</param>
    /// <param name="direction">Which way it flows; null leaves it to the viewer.</param>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var aliases = Aliases(machineInfo.States.Append(machineInfo.InitialState).Select(state => state.ToString()));
        var text = new StringBuilder("stateDiagram-v2\n");
        if (direction is { } flow)
            text.Append("\tdirection ").Append(Code(flow)).Append('\n');
        foreach (var (name, alias) in aliases.Where(pair => pair.Key != pair.Value))
            text.Append('\t').Append(alias).Append(" : ").Append(Line(name)).Append('\n');
        foreach (var group in machineInfo.States.Where(state => state.Superstate is null && state.Substates.Any()))
            Append(text, group, aliases, "\t");
        foreach (var edge in Edge.Of(machineInfo))
            text.Append('\t').Append(aliases[edge.From]).Append(" --> ").Append(aliases[edge.To])
                .Append(" : ").Append(Line(edge.Label)).Append('\n');
        return text.Append("[*] --> ").Append(aliases[machineInfo.InitialState.ToString()]).ToString();
    }

    private static void Append(StringBuilder text, StateInfo state, Dictionary<string, string> aliases, string indent)
    {
        if (!state.Substates.Any())
        {
            text.Append(indent).Append(aliases[state.ToString()]).Append('\n');
            return;
        }

        text.Append(indent).Append("state ").Append(aliases[state.ToString()]).Append(" {\n");
        foreach (var substate in state.Substates)
            Append(text, substate, aliases, indent + "\t");
        text.Append(indent).Append("}\n");
    }

    private static Dictionary<string, string> Aliases(IEnumerable<string> names)
    {
        var all = names.Distinct().ToList();
        var taken = all.Where(name => Plain(name) == name).ToHashSet();
        var aliases = new Dictionary<string, string>();
        foreach (var name in all)
        {
            var alias = Plain(name);
            if (alias != name)
            {
                for (var count = 1; !taken.Add(alias); count++)
                    alias = $"{Plain(name)}_{count}";
            }

            aliases.Add(name, alias);
        }

        return aliases;
    }

    private static string Plain(string name) => string.Concat(name.Where(c => char.IsLetterOrDigit(c) || c == '_'));

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
    };
}

using System.Text;
using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Writes a machine in the DOT language of Graphviz.</summary>
public static class UmlDotGraph
{
    /// <summary>The machine as a directed graph; superstates are boxes around their substates.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var text = new StringBuilder("digraph {\n\tcompound=true;\n\trankdir=\"LR\";\n\tnode [shape=box, style=rounded];\n");
        foreach (var state in machineInfo.States.Where(state => state.Superstate is null))
            Append(text, state, "\t");
        foreach (var edge in Edge.Of(machineInfo))
            text.Append('\t').Append(Quote(edge.From)).Append(" -> ").Append(Quote(edge.To))
                .Append(" [style=\"solid\", label=").Append(Quote(edge.Label)).Append("];\n");
        text.Append("\tinit [label=\"\", shape=point];\n\tinit -> ").Append(Quote(machineInfo.InitialState.ToString()))
            .Append(" [style=\"solid\"];\n}");
        return text.ToString();
    }

    private static void Append(StringBuilder text, StateInfo state, string indent)
    {
        var grouped = state.Substates.Any();
        if (grouped)
            text.Append(indent).Append("subgraph ").Append(Quote("cluster" + state)).Append(" {\n")
                .Append(indent).Append("\tlabel = ").Append(Quote(state.ToString())).Append(";\n");

        text.Append(indent).Append(grouped ? "\t" : "").Append(Quote(state.ToString())).Append(" [label=").Append(Quote(Label(state))).Append("];\n");

        if (!grouped)
            return;
        foreach (var substate in state.Substates)
            Append(text, substate, indent + "\t");
        text.Append(indent).Append("}\n");
    }

    private static string Label(StateInfo state) => string.Join(
        '\n',
        [
            state.ToString(),
            .. state.EntryActions.Where(action => action.FromTrigger is null).Select(action => "entry / " + action.Method.Description),
            .. state.ExitActions.Select(action => "exit / " + action.Description),
        ]);

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + '"';
}

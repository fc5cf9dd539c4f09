using Stateless.Graph;

namespace Stateless.Tests;

public class DotGraphTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void It_is_a_directed_graph()
    {
        var dot = Dot();

        Assert.StartsWith("digraph", dot);
        Assert.EndsWith("}", dot.TrimEnd());
        Assert.Equal(dot.Count(c => c == '{'), dot.Count(c => c == '}'));
    }

    [Fact]
    public void Every_way_is_an_arrow_with_its_trigger()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).Permit(Step.Close, Stage.Closed);

        Assert.Contains("Send", Arrow("Draft", "Sent"));
        Assert.Contains("Close", Arrow("Draft", "Closed"));
    }

    [Fact]
    public void Every_state_is_a_node_even_if_it_is_only_reached()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.Contains("\"Draft\" [label=", Dot());
        Assert.Contains("\"Sent\" [label=", Dot());
    }

    [Fact]
    public void Guards_stand_on_the_arrow()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => false, "consent is given"),
            new Tuple<Func<bool>, string>(() => false, "the person is present"));

        Assert.Contains("[consent is given]", Arrow("Draft", "Sent"));
        Assert.Contains("[the person is present]", Arrow("Draft", "Sent"));
    }

    [Fact]
    public void Reentries_internal_and_ignored_triggers_are_arrows_to_the_state_itself()
    {
        _file.Configure(Stage.Draft).PermitReentry(Step.Note).InternalTransition(Step.Ask, () => { }).Ignore(Step.Answer);

        var arrows = Arrow("Draft", "Draft");

        Assert.Contains("Note", arrows);
        Assert.Contains("Ask", arrows);
        Assert.Contains("Answer", arrows);
    }

    [Fact]
    public void The_first_state_is_marked() => Assert.Contains("init -> \"Draft\"", Dot());

    [Fact]
    public void A_superstate_is_a_cluster_with_its_substates()
    {
        _file.Configure(Stage.Waiting).SubstateOf(Stage.Open);
        _file.Configure(Stage.Assessing).SubstateOf(Stage.Open);

        var dot = Dot();
        var cluster = dot[dot.IndexOf("subgraph", StringComparison.Ordinal)..];
        cluster = cluster[..cluster.IndexOf('}')];

        Assert.Contains("clusterOpen", cluster);
        Assert.Contains("\"Waiting\"", cluster);
        Assert.Contains("\"Assessing\"", cluster);
        Assert.DoesNotContain("\"Draft\"", cluster);
    }

    [Fact]
    public void Actions_are_shown_with_their_state()
    {
        _file.Configure(Stage.Draft).OnEntry(() => { }, "greet").OnExit(() => { }, "lock");

        Assert.Contains("entry / greet", Dot());
        Assert.Contains("exit / lock", Dot());
    }

    [Fact]
    public void An_action_of_a_trigger_stands_on_its_arrow()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).OnEntryFrom(Step.Send, () => { }, "thank");

        Assert.Contains("Send / thank", Arrow("Draft", "Sent"));
    }

    private string Dot() => UmlDotGraph.Format(_file.GetInfo());

    private string Arrow(string from, string to) =>
        string.Join('\n', Dot().Split('\n').Where(line => line.Contains($"\"{from}\" -> \"{to}\"")));
}

using Stateless.Graph;

namespace Stateless.Tests;

public class MermaidGraphTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void It_is_a_state_diagram() => Assert.StartsWith("stateDiagram-v2", Mermaid());

    [Fact]
    public void Every_way_is_an_arrow_with_its_trigger()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).Permit(Step.Close, Stage.Closed);

        Assert.Contains("Draft --> Sent : Send", Lines());
        Assert.Contains("Draft --> Closed : Close", Lines());
    }

    [Fact]
    public void Guards_stand_on_the_arrow()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => false, "consent is given"),
            new Tuple<Func<bool>, string>(() => false, "the person is present"));

        Assert.Contains("Draft --> Sent : Send [consent is given] [the person is present]", Lines());
    }

    [Fact]
    public void Guards_over_arguments_stand_on_the_arrow_too()
    {
        var send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).PermitIf(send, Stage.Sent, age => age >= 18, "an adult");

        Assert.Contains("Draft --> Sent : Send [an adult]", Lines());
    }

    [Fact]
    public void Reentries_and_ignored_triggers_are_arrows_to_the_state_itself()
    {
        _file.Configure(Stage.Draft).PermitReentry(Step.Note).Ignore(Step.Answer);

        Assert.Contains("Draft --> Draft : Note", Lines());
        Assert.Contains("Draft --> Draft : Answer", Lines());
    }

    [Fact]
    public void The_first_state_is_marked() => Assert.Contains("[*] --> Draft", Lines());

    [Fact]
    public void The_first_state_stays_marked_when_the_machine_has_moved_on()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Fire(Step.Send);

        Assert.Contains("[*] --> Draft", Lines());
    }

    [Fact]
    public void A_superstate_is_a_group_of_its_substates()
    {
        _file.Configure(Stage.Waiting).SubstateOf(Stage.Open);
        _file.Configure(Stage.Assessing).SubstateOf(Stage.Open);

        var lines = Lines();
        var start = lines.IndexOf("state Open {");
        var group = lines[start..lines.IndexOf("}", start)];

        Assert.Contains("Waiting", group);
        Assert.Contains("Assessing", group);
    }

    [Fact]
    public void An_action_of_a_trigger_stands_on_its_arrow()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).OnEntryFrom(Step.Send, () => { }, "thank");

        Assert.Contains("Draft --> Sent : Send / thank", Lines());
    }

    [Fact]
    public void A_name_with_spaces_gets_an_alias()
    {
        var file = new StateMachine<string, string>("in draft");
        file.Configure("in draft").Permit("send", "on its way");

        var lines = Lines(MermaidGraph.Format(file.GetInfo()));

        Assert.Contains("indraft : in draft", lines);
        Assert.Contains("onitsway : on its way", lines);
        Assert.Contains("indraft --> onitsway : send", lines);
        Assert.Contains("[*] --> indraft", lines);
    }

    [Fact]
    public void Aliases_do_not_collide()
    {
        var file = new StateMachine<string, string>("a b");
        file.Configure("a b").Permit("go", "ab").Permit("run", "a  b");

        var lines = Lines(MermaidGraph.Format(file.GetInfo()));
        var aliases = lines.Where(line => line.EndsWith(" : a b") || line.EndsWith(" : a  b")).Select(line => line.Split(' ')[0]).ToList();

        Assert.Equal(2, aliases.Distinct().Count());
        Assert.DoesNotContain("ab", aliases);
    }

    [Theory]
    [InlineData(MermaidGraphDirection.TopToBottom, "direction TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "direction BT")]
    [InlineData(MermaidGraphDirection.LeftToRight, "direction LR")]
    [InlineData(MermaidGraphDirection.RightToLeft, "direction RL")]
    public void It_flows_the_way_that_is_asked_for(MermaidGraphDirection direction, string expected) =>
        Assert.Contains(expected, Lines(MermaidGraph.Format(_file.GetInfo(), direction)));

    [Fact]
    public void Without_a_direction_the_viewer_decides() => Assert.DoesNotContain("direction", Mermaid());

    private string Mermaid() => MermaidGraph.Format(_file.GetInfo());

    private List<string> Lines() => Lines(Mermaid());

    private static List<string> Lines(string mermaid) => [.. mermaid.Split('\n').Select(line => line.Trim())];
}

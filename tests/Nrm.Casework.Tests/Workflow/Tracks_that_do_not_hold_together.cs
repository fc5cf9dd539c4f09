using Nrm.Casework.Cases;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>What the table of a track is checked for when the program starts: each on a table in which it was planted.</summary>
public sealed class Tracks_that_do_not_hold_together
{
    private static readonly Rule Asked = new("Asked", "X", "Ask.", "design", _ => true);
    private static readonly StateGroup Open = new("Open", "Asked", "Given");

    private static readonly Step[] Steps =
    [
        new("None", "ask", "Asked"),
        new("Asked", "answer:yes", "Given"),
        new("Asked", "answer:no", "None"),
        new(Open, "withdraw", "Ended", Asked),
    ];

    private static readonly StatedRefusal[] Refusals = [new("ask", "It has been asked."), new("answer", "Nobody waits for an answer."), new("withdraw", "There is nothing to withdraw.")];

    [Fact]
    public void One_that_holds_together_is_made() => Assert.Equal(["ask", "answer:yes", "answer:no", "withdraw"], Make().Triggers);

    [Fact]
    public void A_state_that_no_step_leads_to() => Refused("Lost cannot be reached from None", states: ["None", "Asked", "Given", "Ended", "Lost"]);

    [Fact]
    public void States_that_are_reached_only_from_each_other() => Refused("Lost cannot be reached from None; Found cannot be reached from None",
        states: ["None", "Asked", "Given", "Ended", "Lost", "Found"], steps: [.. Steps, new("Lost", "ask", "Found"), new("Found", "ask", "Lost")]);

    [Fact]
    public void A_step_that_some_state_neither_declares_nor_refuses() => Refused("withdraw is not declared in None, Ended, and no refusal is stated", refusals: Refusals[..2]);

    [Fact]
    public void An_outcome_that_some_state_neither_declares_nor_refuses() => Refused(
        "answer:yes is not declared in None, Given, Ended, and no refusal is stated; answer:no is not declared in None, Ended, and no refusal is stated",
        steps: [.. Steps, new("Given", "answer:no", "None")], refusals: [Refusals[0], Refusals[2]]);

    [Fact]
    public void Two_rows_whose_guards_could_both_be_met() => Refused("answer:yes from Asked is declared by 2 rows (Asked, Asked), whose guards could both be met",
        steps: [.. Steps, new("Asked", "answer:yes", "Ended", Asked)]);

    [Fact]
    public void A_row_of_a_state_beside_one_of_its_group() => Refused("withdraw from Given is declared by 2 rows (Open, Given), whose guards could both be met",
        steps: [.. Steps, new("Given", "withdraw", "None")]);

    [Fact]
    public void Groups_that_overlap() => Refused("Open and Over overlap, and neither lies in the other", groups: [Open, new("Over", "Given", "Ended")]);

    [Fact]
    public void A_state_of_a_group_that_is_none() => Refused("Gone is not one of the states", groups: [Open, new("Over", "Gone")]);

    [Fact]
    public void A_step_to_nowhere_and_from_nowhere() => Refused("Gone is not one of the states; Lost is neither a state nor a group", steps: [.. Steps, new("Lost", "ask", "Gone")]);

    [Fact]
    public void A_name_that_is_a_state_and_a_group() => Refused("Given is declared twice", groups: [Open, new("Given", "Asked", "Given", "None")]);

    [Fact]
    public void A_refusal_of_what_takes_no_step_and_one_stated_twice() => Refused("the refusal of ask is stated twice; a refusal is stated of asks, which takes no step",
        refusals: [.. Refusals, new("ask", "No."), new("asks", "No.")]);

    /// <summary>The groups are states of the machine that hold others, and not only shorthand of the table.</summary>
    [Fact]
    public void A_group_is_a_state_that_holds_the_others()
    {
        var machine = Make().Machine(() => "Given", _ => { });

        Assert.True(machine.IsInState("Open"));
        Assert.False(Make().Machine(() => "Ended", _ => { }).IsInState("Open"));
        Assert.True(machine.CanFire("withdraw"));
    }

    private static void Refused(
        string flaws, IReadOnlyList<string>? states = null, IReadOnlyList<StateGroup>? groups = null, IReadOnlyList<Step>? steps = null, IReadOnlyList<StatedRefusal>? refusals = null) =>
        Assert.Equal($"The table of X1 does not hold together: {flaws}.", Assert.Throws<InvalidOperationException>(() => Make(states, groups, steps, refusals)).Message);

    private static TrackDefinition Make(
        IReadOnlyList<string>? states = null, IReadOnlyList<StateGroup>? groups = null, IReadOnlyList<Step>? steps = null, IReadOnlyList<StatedRefusal>? refusals = null) =>
        new(Track.Return, "X1", "None", states ?? ["None", "Asked", "Given", "Ended"], groups ?? [Open], steps ?? Steps, refusals ?? Refusals);
}

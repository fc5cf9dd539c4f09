namespace Stateless.Tests;

public class SubstateTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_substate_is_also_its_superstate()
    {
        var file = File(Stage.Waiting);

        Assert.True(file.IsInState(Stage.Waiting));
        Assert.True(file.IsInState(Stage.Open));
        Assert.False(file.IsInState(Stage.Assessing));
    }

    [Fact]
    public void A_superstate_is_not_its_substate() => Assert.False(File(Stage.Open).IsInState(Stage.Waiting));

    [Fact]
    public void A_substate_inherits_the_triggers_of_its_superstate()
    {
        var file = File(Stage.Waiting);

        file.Fire(Step.Close);

        Assert.Equal(Stage.Closed, file.State);
    }

    [Fact]
    public void A_substate_can_lead_the_same_trigger_elsewhere()
    {
        var file = File(Stage.Waiting);
        file.Configure(Stage.Waiting).Permit(Step.Close, Stage.Draft);

        file.Fire(Step.Close);

        Assert.Equal(Stage.Draft, file.State);
    }

    [Fact]
    public void A_failed_guard_of_the_substate_falls_back_on_the_superstate()
    {
        var file = File(Stage.Waiting);
        file.Configure(Stage.Waiting).PermitIf(Step.Close, Stage.Draft, () => false);

        file.Fire(Step.Close);

        Assert.Equal(Stage.Closed, file.State);
    }

    [Fact]
    public void A_failed_guard_of_a_substate_is_named_if_the_superstate_does_not_know_the_trigger()
    {
        var file = File(Stage.Waiting);
        file.Configure(Stage.Waiting).PermitIf(Step.Note, Stage.Draft, () => false, "the answer is late");

        Assert.False(file.CanFire(Step.Note, out var unmet));
        Assert.Equal(["the answer is late"], unmet);
    }

    [Fact]
    public void A_superstate_does_not_inherit_from_its_substates() =>
        Assert.Throws<InvalidOperationException>(() => File(Stage.Open).Fire(Step.Answer));

    [Fact]
    public void Entering_a_substate_from_outside_enters_the_superstate_first()
    {
        var file = File(Stage.Draft);

        file.Fire(Step.Send);

        Assert.Equal(["leave Draft", "enter Open", "enter Waiting"], _log);
    }

    [Fact]
    public void Leaving_a_substate_to_the_outside_leaves_the_superstate_last()
    {
        var file = File(Stage.Waiting);

        file.Fire(Step.Close);

        Assert.Equal(["leave Waiting", "leave Open", "enter Closed"], _log);
    }

    [Fact]
    public void Moving_between_substates_neither_leaves_nor_enters_the_superstate()
    {
        var file = File(Stage.Waiting);

        file.Fire(Step.Answer);

        Assert.Equal(["leave Waiting", "enter Assessing"], _log);
    }

    [Fact]
    public void Moving_from_a_substate_to_its_superstate_does_not_enter_it_again()
    {
        var file = File(Stage.Waiting);
        file.Configure(Stage.Waiting).Permit(Step.Take, Stage.Open);

        file.Fire(Step.Take);

        Assert.Equal(["leave Waiting"], _log);
        Assert.Equal(Stage.Open, file.State);
    }

    [Fact]
    public void Moving_from_a_superstate_to_its_substate_does_not_leave_it()
    {
        var file = File(Stage.Open);
        file.Configure(Stage.Open).Permit(Step.Ask, Stage.Waiting);

        file.Fire(Step.Ask);

        Assert.Equal(["enter Waiting"], _log);
    }

    [Fact]
    public void A_way_of_the_superstate_to_the_current_substate_does_nothing()
    {
        var file = File(Stage.Waiting);
        file.Configure(Stage.Open).Permit(Step.Ask, Stage.Waiting);
        file.OnTransitioned(_ => _log.Add("transition"));

        file.Fire(Step.Ask);

        Assert.Equal(Stage.Waiting, file.State);
        Assert.Empty(_log);
    }

    [Fact]
    public void States_can_be_nested_more_than_once()
    {
        var file = File(Stage.Draft);
        file.Configure(Stage.Sent).SubstateOf(Stage.Waiting).OnEntry(() => _log.Add("enter Sent")).OnExit(() => _log.Add("leave Sent"));
        file.Configure(Stage.Draft).Permit(Step.Note, Stage.Sent);

        file.Fire(Step.Note);
        Assert.True(file.IsInState(Stage.Open));
        file.Fire(Step.Close);

        Assert.Equal(
            ["leave Draft", "enter Open", "enter Waiting", "enter Sent", "leave Sent", "leave Waiting", "leave Open", "enter Closed"],
            _log);
    }

    [Fact]
    public void A_state_cannot_be_inside_itself() =>
        Assert.Throws<ArgumentException>(() => File(Stage.Draft).Configure(Stage.Open).SubstateOf(Stage.Open));

    [Fact]
    public void States_cannot_contain_each_other() =>
        Assert.Throws<ArgumentException>(() => File(Stage.Draft).Configure(Stage.Open).SubstateOf(Stage.Waiting));

    private StateMachine<Stage, Step> File(Stage start)
    {
        var file = new StateMachine<Stage, Step>(start);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Waiting);
        file.Configure(Stage.Open).Permit(Step.Close, Stage.Closed);
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open).Permit(Step.Answer, Stage.Assessing);
        file.Configure(Stage.Assessing).SubstateOf(Stage.Open);
        foreach (var stage in new[] { Stage.Draft, Stage.Open, Stage.Waiting, Stage.Assessing, Stage.Closed })
            file.Configure(stage).OnEntry(() => _log.Add($"enter {stage}")).OnExit(() => _log.Add($"leave {stage}"));
        return file;
    }
}

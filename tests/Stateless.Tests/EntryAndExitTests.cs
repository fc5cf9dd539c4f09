namespace Stateless.Tests;

public class EntryAndExitTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);
    private readonly List<string> _log = [];

    public EntryAndExitTests()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).Permit(Step.Note, Stage.Sent);
    }

    [Fact]
    public void The_old_state_is_left_before_the_new_one_is_entered()
    {
        _file.Configure(Stage.Draft).OnExit(() => _log.Add("leave draft"));
        _file.Configure(Stage.Sent).OnEntry(() => _log.Add("enter sent"));

        _file.Fire(Step.Send);

        Assert.Equal(["leave draft", "enter sent"], _log);
    }

    [Fact]
    public void Actions_run_in_the_order_of_their_declaration()
    {
        _file.Configure(Stage.Draft).OnExit(() => _log.Add("exit 1")).OnExit(() => _log.Add("exit 2"));
        _file.Configure(Stage.Sent).OnEntry(() => _log.Add("entry 1")).OnEntryFrom(Step.Send, () => _log.Add("entry 2")).OnEntry(() => _log.Add("entry 3"));

        _file.Fire(Step.Send);

        Assert.Equal(["exit 1", "exit 2", "entry 1", "entry 2", "entry 3"], _log);
    }

    [Fact]
    public void Exit_actions_still_see_the_old_state_and_entry_actions_the_new_one()
    {
        _file.Configure(Stage.Draft).OnExit(() => _log.Add($"{_file.State}"));
        _file.Configure(Stage.Sent).OnEntry(() => _log.Add($"{_file.State}"));

        _file.Fire(Step.Send);

        Assert.Equal(["Draft", "Sent"], _log);
    }

    [Fact]
    public void Actions_learn_where_from_where_to_and_why()
    {
        StateMachine<Stage, Step>.Transition? left = null, entered = null;
        _file.Configure(Stage.Draft).OnExit(transition => left = transition);
        _file.Configure(Stage.Sent).OnEntry(transition => entered = transition);

        _file.Fire(Step.Send);

        foreach (var seen in new[] { left, entered })
        {
            Assert.NotNull(seen);
            Assert.Equal((Stage.Draft, Stage.Sent, Step.Send), (seen.Source, seen.Destination, seen.Trigger));
            Assert.False(seen.IsReentry);
            Assert.Empty(seen.Parameters);
        }
    }

    [Theory]
    [InlineData(Step.Send, 1)]
    [InlineData(Step.Note, 0)]
    public void An_entry_action_can_be_limited_to_a_trigger(Step step, int times)
    {
        _file.Configure(Stage.Sent).OnEntryFrom(Step.Send, () => _log.Add("sent"));

        _file.Fire(step);

        Assert.Equal(times, _log.Count);
    }

    [Fact]
    public void An_entry_action_limited_to_a_trigger_learns_of_the_transition()
    {
        _file.Configure(Stage.Sent).OnEntryFrom(Step.Send, transition => _log.Add($"from {transition.Source}"));

        _file.Fire(Step.Send);

        Assert.Equal(["from Draft"], _log);
    }

    [Fact]
    public void The_first_state_is_not_entered()
    {
        _file.Configure(Stage.Draft).OnEntry(() => _log.Add("enter draft"));

        Assert.Equal(Stage.Draft, _file.State);
        Assert.Empty(_log);
    }

    [Fact]
    public void A_refused_trigger_runs_no_action()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Close, Stage.Closed, () => false).OnExit(() => _log.Add("exit"));
        _file.Configure(Stage.Closed).OnEntry(() => _log.Add("entry"));

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Close));

        Assert.Empty(_log);
    }

    [Fact]
    public void An_exception_in_an_exit_action_keeps_the_state()
    {
        _file.Configure(Stage.Draft).OnExit(() => throw new TimeoutException());

        Assert.Throws<TimeoutException>(() => _file.Fire(Step.Send));

        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void Missing_actions_are_refused()
    {
        var declaration = _file.Configure(Stage.Sent);

        Assert.Throws<ArgumentNullException>(() => declaration.OnEntry((Action)null!));
        Assert.Throws<ArgumentNullException>(() => declaration.OnExit((Action)null!));
        Assert.Throws<ArgumentNullException>(() => declaration.OnEntryFrom(Step.Send, (Action)null!));
    }
}

namespace Stateless.Tests;

public class IgnoreTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Open);
    private readonly List<string> _log = [];

    [Fact]
    public void An_ignored_trigger_is_accepted_and_does_nothing()
    {
        _file.OnTransitioned(_ => _log.Add("transition"));
        _file.Configure(Stage.Open).Ignore(Step.Note)
            .OnEntry(() => _log.Add("entry")).OnExit(() => _log.Add("exit"));

        _file.Fire(Step.Note);

        Assert.Equal(Stage.Open, _file.State);
        Assert.Empty(_log);
    }

    [Fact]
    public void An_ignored_trigger_is_not_a_refusal()
    {
        _file.OnUnhandledTrigger((_, _) => _log.Add("refused"));
        _file.Configure(Stage.Open).Ignore(Step.Note);

        _file.Fire(Step.Note);

        Assert.Empty(_log);
    }

    [Fact]
    public void A_trigger_is_ignored_in_its_state_only()
    {
        _file.Configure(Stage.Closed).Ignore(Step.Note);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Note));
    }

    [Fact]
    public void A_trigger_is_not_ignored_if_the_guard_does_not_hold()
    {
        _file.Configure(Stage.Open).IgnoreIf(Step.Note, () => false, "nothing is to be noted");

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Note));

        Assert.Contains("nothing is to be noted", refusal.Message);
    }

    [Theory]
    [InlineData(true, Stage.Open)]
    [InlineData(false, Stage.Closed)]
    public void A_guard_can_choose_between_ignoring_and_moving(bool locked, Stage expected)
    {
        _file.Configure(Stage.Open)
            .IgnoreIf(Step.Close, () => locked)
            .PermitIf(Step.Close, Stage.Closed, () => !locked);

        _file.Fire(Step.Close);

        Assert.Equal(expected, _file.State);
    }

    [Fact]
    public void Ignoring_and_moving_at_once_is_refused()
    {
        _file.Configure(Stage.Open).Ignore(Step.Close).Permit(Step.Close, Stage.Closed);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Close));
    }

    [Fact]
    public void Ignoring_needs_all_of_its_guards()
    {
        _file.Configure(Stage.Open).IgnoreIf(
            Step.Note,
            new Tuple<Func<bool>, string>(() => true, "first"),
            new Tuple<Func<bool>, string>(() => false, "second"));

        Assert.False(_file.CanFire(Step.Note));
    }

    [Fact]
    public void Ignoring_can_depend_on_the_argument()
    {
        var note = _file.SetTriggerParameters<string>(Step.Note);
        _file.Configure(Stage.Open).IgnoreIf(note, text => text.Length == 0);

        Assert.True(_file.CanFire(note, ""));
        Assert.False(_file.CanFire(note, "something"));
    }

    [Fact]
    public void A_substate_can_ignore_what_its_superstate_permits()
    {
        var file = new StateMachine<Stage, Step>(Stage.Waiting);
        file.Configure(Stage.Open).Permit(Step.Close, Stage.Closed);
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open).Ignore(Step.Close);

        file.Fire(Step.Close);

        Assert.Equal(Stage.Waiting, file.State);
    }
}

namespace Stateless.Tests;

public class ReentryTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Open);
    private readonly List<string> _log = [];

    [Fact]
    public void A_reentry_leaves_and_enters_the_same_state()
    {
        _file.Configure(Stage.Open)
            .PermitReentry(Step.Note)
            .OnExit(() => _log.Add("exit"))
            .OnEntry(() => _log.Add("entry"));

        _file.Fire(Step.Note);

        Assert.Equal(["exit", "entry"], _log);
        Assert.Equal(Stage.Open, _file.State);
    }

    [Fact]
    public void A_reentry_says_that_it_is_one()
    {
        StateMachine<Stage, Step>.Transition? seen = null;
        _file.Configure(Stage.Open).PermitReentry(Step.Note).OnEntry(transition => seen = transition);

        _file.Fire(Step.Note);

        Assert.NotNull(seen);
        Assert.True(seen.IsReentry);
        Assert.Equal(Stage.Open, seen.Source);
        Assert.Equal(Stage.Open, seen.Destination);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_guarded_reentry_happens_only_if_its_guard_holds(bool holds)
    {
        _file.OnUnhandledTrigger((_, _) => { });
        _file.Configure(Stage.Open).PermitReentryIf(Step.Note, () => holds).OnEntry(() => _log.Add("entry"));

        _file.Fire(Step.Note);

        Assert.Equal(holds ? 1 : 0, _log.Count);
    }

    [Fact]
    public void A_reentry_needs_all_of_its_guards()
    {
        _file.Configure(Stage.Open).PermitReentryIf(
            Step.Note,
            new Tuple<Func<bool>, string>(() => true, "the file is mine"),
            new Tuple<Func<bool>, string>(() => false, "the file is not locked"));

        Assert.False(_file.CanFire(Step.Note, out var unmet));
        Assert.Equal(["the file is not locked"], unmet);
    }

    [Fact]
    public void A_reentry_can_depend_on_the_argument()
    {
        var note = _file.SetTriggerParameters<string>(Step.Note);
        _file.Configure(Stage.Open).PermitReentryIf(note, text => text.Length > 3, "the note says something").OnEntryFrom(note, _log.Add);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(note, "ok"));
        _file.Fire(note, "called again");

        Assert.Equal(["called again"], _log);
    }

    [Fact]
    public void A_reentry_of_a_substate_leaves_its_superstate_alone()
    {
        var file = new StateMachine<Stage, Step>(Stage.Waiting);
        file.Configure(Stage.Open).OnEntry(() => _log.Add("enter open")).OnExit(() => _log.Add("leave open"));
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open).PermitReentry(Step.Note)
            .OnEntry(() => _log.Add("enter waiting")).OnExit(() => _log.Add("leave waiting"));

        file.Fire(Step.Note);

        Assert.Equal(["leave waiting", "enter waiting"], _log);
    }

    [Fact]
    public void A_reentry_of_the_superstate_leaves_the_substate_for_good()
    {
        var file = new StateMachine<Stage, Step>(Stage.Waiting);
        file.Configure(Stage.Open).PermitReentry(Step.Note)
            .OnEntry(() => _log.Add("enter open")).OnExit(() => _log.Add("leave open"));
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open)
            .OnEntry(() => _log.Add("enter waiting")).OnExit(() => _log.Add("leave waiting"));

        file.Fire(Step.Note);

        Assert.Equal(["leave waiting", "leave open", "enter open"], _log);
        Assert.Equal(Stage.Open, file.State);
    }
}

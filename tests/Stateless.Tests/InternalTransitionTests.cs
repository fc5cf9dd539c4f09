namespace Stateless.Tests;

public class InternalTransitionTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Open);
    private readonly List<string> _log = [];

    [Fact]
    public void An_internal_transition_runs_its_action_without_leaving_or_entering()
    {
        _file.Configure(Stage.Open)
            .OnEntry(() => _log.Add("entry")).OnExit(() => _log.Add("exit"))
            .InternalTransition(Step.Note, () => _log.Add("note"));

        _file.Fire(Step.Note);

        Assert.Equal(["note"], _log);
        Assert.Equal(Stage.Open, _file.State);
    }

    [Fact]
    public void An_internal_transition_is_no_transition_for_listeners()
    {
        _file.OnTransitioned(_ => _log.Add("transitioned"));
        _file.OnTransitionCompleted(_ => _log.Add("completed"));
        _file.Configure(Stage.Open).InternalTransition(Step.Note, () => { });

        _file.Fire(Step.Note);

        Assert.Empty(_log);
    }

    [Fact]
    public void An_internal_action_learns_what_was_fired()
    {
        StateMachine<Stage, Step>.Transition? seen = null;
        _file.Configure(Stage.Open).InternalTransition(Step.Note, transition => seen = transition);

        _file.Fire(Step.Note);

        Assert.Equal((Step.Note, Stage.Open, Stage.Open), (seen!.Trigger, seen.Source, seen.Destination));
    }

    [Fact]
    public void An_internal_transition_is_refused_if_its_guard_does_not_hold()
    {
        _file.Configure(Stage.Open).InternalTransitionIf(Step.Note, _ => false, () => _log.Add("note"), "the file is mine");

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Note));

        Assert.Contains("the file is mine", refusal.Message);
        Assert.Empty(_log);
    }

    [Fact]
    public void An_internal_action_receives_the_argument()
    {
        var note = _file.SetTriggerParameters<string>(Step.Note);
        _file.Configure(Stage.Open).InternalTransition(note, (text, _) => _log.Add(text));

        _file.Fire(note, "called");

        Assert.Equal(["called"], _log);
    }

    [Fact]
    public void An_internal_guard_can_depend_on_the_argument()
    {
        var note = _file.SetTriggerParameters<int>(Step.Note);
        _file.Configure(Stage.Open).InternalTransitionIf(note, pages => pages < 10, (pages, _) => _log.Add($"{pages}"));

        _file.Fire(note, 9);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(note, 10));
        Assert.Equal(["9"], _log);
    }

    [Fact]
    public void An_internal_action_receives_two_and_three_arguments()
    {
        var note = _file.SetTriggerParameters<string, int>(Step.Note);
        var ask = _file.SetTriggerParameters<string, int, bool>(Step.Ask);
        _file.Configure(Stage.Open)
            .InternalTransition(note, (text, pages, _) => _log.Add($"{text} {pages}"))
            .InternalTransition(ask, (text, pages, urgent, _) => _log.Add($"{text} {pages} {urgent}"));

        _file.Fire(note, "a", 1);
        _file.Fire(ask, "b", 2, true);

        Assert.Equal(["a 1", "b 2 True"], _log);
    }

    [Fact]
    public void An_internal_transition_of_the_superstate_serves_the_substate()
    {
        var file = new StateMachine<Stage, Step>(Stage.Waiting);
        file.Configure(Stage.Open).InternalTransition(Step.Note, () => _log.Add("note"));
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open);

        file.Fire(Step.Note);

        Assert.Equal(["note"], _log);
        Assert.Equal(Stage.Waiting, file.State);
    }
}

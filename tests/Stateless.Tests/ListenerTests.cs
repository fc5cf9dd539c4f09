namespace Stateless.Tests;

public class ListenerTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);
    private readonly List<string> _log = [];

    public ListenerTests()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).OnExit(() => _log.Add("exit"));
        _file.Configure(Stage.Sent).PermitReentry(Step.Note).OnEntry(() => _log.Add("entry"));
    }

    [Fact]
    public void Listeners_hear_between_exit_and_entry_and_after_all()
    {
        _file.OnTransitioned(_ => _log.Add("transitioned"));
        _file.OnTransitionCompleted(_ => _log.Add("completed"));

        _file.Fire(Step.Send);

        Assert.Equal(["exit", "transitioned", "entry", "completed"], _log);
    }

    [Fact]
    public void Listeners_learn_where_from_where_to_and_why()
    {
        var seen = new List<(Stage, Stage, Step)>();
        _file.OnTransitioned(way => seen.Add((way.Source, way.Destination, way.Trigger)));
        _file.OnTransitionCompleted(way => seen.Add((way.Source, way.Destination, way.Trigger)));

        _file.Fire(Step.Send);

        Assert.Equal([(Stage.Draft, Stage.Sent, Step.Send), (Stage.Draft, Stage.Sent, Step.Send)], seen);
    }

    [Fact]
    public void All_listeners_hear()
    {
        _file.OnTransitioned(_ => _log.Add("one"));
        _file.OnTransitioned(_ => _log.Add("two"));

        _file.Fire(Step.Send);

        Assert.Equal(["exit", "one", "two", "entry"], _log);
    }

    [Fact]
    public void Listeners_see_the_new_state()
    {
        _file.OnTransitioned(_ => Assert.Equal(Stage.Sent, _file.State));

        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void Listeners_hear_of_reentries()
    {
        var reentries = 0;
        _file.Fire(Step.Send);
        _file.OnTransitioned(way => reentries += way.IsReentry ? 1 : 0);

        _file.Fire(Step.Note);

        Assert.Equal(1, reentries);
    }

    [Fact]
    public void Listeners_do_not_hear_of_refused_triggers()
    {
        _file.OnTransitioned(_ => _log.Add("transitioned"));
        _file.OnTransitionCompleted(_ => _log.Add("completed"));

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Close));

        Assert.Empty(_log);
    }

    [Fact]
    public void Missing_listeners_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => _file.OnTransitioned(null!));
        Assert.Throws<ArgumentNullException>(() => _file.OnTransitionCompleted(null!));
    }
}

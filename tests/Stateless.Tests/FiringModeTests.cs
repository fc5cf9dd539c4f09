namespace Stateless.Tests;

public class FiringModeTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void Queued_a_trigger_fired_in_an_action_waits_until_the_running_one_is_complete()
    {
        File(FiringMode.Queued).Fire(Step.Send);

        Assert.Equal(["enter sent", "sent done", "to Sent", "leave sent", "enter open", "to Open"], _log);
    }

    [Fact]
    public void Immediate_a_trigger_fired_in_an_action_runs_inside_the_running_one()
    {
        File(FiringMode.Immediate).Fire(Step.Send);

        Assert.Equal(["enter sent", "leave sent", "enter open", "sent done"], _log.Where(line => !line.StartsWith("to ")));
    }

    [Theory]
    [InlineData(FiringMode.Queued)]
    [InlineData(FiringMode.Immediate)]
    public void Either_way_the_machine_ends_where_the_last_trigger_leads(FiringMode mode)
    {
        var file = File(mode);

        file.Fire(Step.Send);

        Assert.Equal(Stage.Open, file.State);
    }

    [Fact]
    public void Queued_is_the_default()
    {
        var file = new StateMachine<Stage, Step>(Stage.Draft);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).OnExit(() => file.Fire(Step.Take));
        file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open);

        file.Fire(Step.Send);

        Assert.Equal(Stage.Open, file.State);
    }

    [Fact]
    public void Queued_triggers_run_in_the_order_they_were_fired()
    {
        var file = new StateMachine<Stage, Step>(Stage.Draft);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).OnExit(() =>
        {
            file.Fire(Step.Note);
            file.Fire(Step.Ask);
        });
        file.Configure(Stage.Sent)
            .InternalTransition(Step.Note, () => _log.Add("note"))
            .InternalTransition(Step.Ask, () => _log.Add("ask"));

        file.Fire(Step.Send);

        Assert.Equal(["note", "ask"], _log);
    }

    [Theory]
    [InlineData(FiringMode.Queued)]
    [InlineData(FiringMode.Immediate)]
    public void A_machine_goes_on_working_after_a_refusal(FiringMode mode)
    {
        var file = File(mode);
        Assert.Throws<InvalidOperationException>(() => file.Fire(Step.Close));

        file.Fire(Step.Send);

        Assert.Equal(Stage.Open, file.State);
    }

    [Fact]
    public void External_storage_takes_a_firing_mode_too()
    {
        var stored = Stage.Draft;
        var file = new StateMachine<Stage, Step>(() => stored, stage => stored = stage, FiringMode.Immediate);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open).OnEntry(() =>
        {
            file.Fire(Step.Take);
            _log.Add($"{stored}");
        });

        file.Fire(Step.Send);

        Assert.Equal(["Open"], _log);
    }

    private StateMachine<Stage, Step> File(FiringMode mode)
    {
        var file = new StateMachine<Stage, Step>(Stage.Draft, mode);
        file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open)
            .OnEntry(() =>
            {
                _log.Add("enter sent");
                file.Fire(Step.Take);
                _log.Add("sent done");
            })
            .OnExit(() => _log.Add("leave sent"));
        file.Configure(Stage.Open).OnEntry(() => _log.Add("enter open"));
        file.OnTransitionCompleted(way => _log.Add($"to {way.Destination}"));
        return file;
    }
}

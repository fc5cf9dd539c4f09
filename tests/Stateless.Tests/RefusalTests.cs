namespace Stateless.Tests;

public class RefusalTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void A_listener_takes_the_place_of_the_exception()
    {
        (Stage, Step)? refused = null;
        _file.OnUnhandledTrigger((stage, step) => refused = (stage, step));

        _file.Fire(Step.Close);

        Assert.Equal((Stage.Draft, Step.Close), refused);
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void A_listener_learns_all_unmet_guards()
    {
        ICollection<string>? seen = null;
        _file.OnUnhandledTrigger((_, _, unmet) => seen = unmet);
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => false, "first"),
            new Tuple<Func<bool>, string>(() => false, "second"));

        _file.Fire(Step.Send);

        Assert.Equal(["first", "second"], seen);
    }

    [Fact]
    public void A_listener_learns_of_an_undeclared_trigger_without_guards()
    {
        ICollection<string>? seen = ["not called"];
        _file.OnUnhandledTrigger((_, _, unmet) => seen = unmet);

        _file.Fire(Step.Send);

        Assert.Empty(seen ?? []);
    }

    [Fact]
    public void The_listener_hears_the_substate_that_refused()
    {
        var file = new StateMachine<Stage, Step>(Stage.Waiting);
        var refused = Stage.Draft;
        file.OnUnhandledTrigger((stage, _) => refused = stage);
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open);

        file.Fire(Step.Send);

        Assert.Equal(Stage.Waiting, refused);
    }

    [Fact]
    public void An_accepted_trigger_does_not_reach_the_listener()
    {
        _file.OnUnhandledTrigger((_, _) => Assert.Fail("refused"));
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void A_missing_listener_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => _file.OnUnhandledTrigger((Action<Stage, Step>)null!));
}

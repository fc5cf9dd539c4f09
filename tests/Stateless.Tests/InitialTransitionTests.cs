namespace Stateless.Tests;

public class InitialTransitionTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);
    private readonly List<string> _log = [];

    [Fact]
    public void Entering_a_superstate_goes_on_to_the_substate_it_starts_with()
    {
        _file.Configure(Stage.Draft).Permit(Step.Take, Stage.Open);
        _file.Configure(Stage.Open).InitialTransition(Stage.Waiting).OnEntry(() => _log.Add("open"));
        _file.Configure(Stage.Waiting).SubstateOf(Stage.Open).OnEntry(() => _log.Add("waiting"));

        _file.Fire(Step.Take);

        Assert.Equal(Stage.Waiting, _file.State);
        Assert.Equal(["open", "waiting"], _log);
    }

    [Fact]
    public void Entering_the_other_substate_directly_stays_there()
    {
        _file.Configure(Stage.Draft).Permit(Step.Take, Stage.Assessing);
        _file.Configure(Stage.Open).InitialTransition(Stage.Waiting);
        _file.Configure(Stage.Waiting).SubstateOf(Stage.Open);
        _file.Configure(Stage.Assessing).SubstateOf(Stage.Open);

        _file.Fire(Step.Take);

        Assert.Equal(Stage.Assessing, _file.State);
    }

    [Fact]
    public void Starting_with_a_state_that_is_not_inside_is_refused()
    {
        _file.Configure(Stage.Draft).Permit(Step.Take, Stage.Open);
        _file.Configure(Stage.Open).InitialTransition(Stage.Waiting);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Take));
    }

    [Fact]
    public void A_state_cannot_start_with_itself() =>
        Assert.Throws<ArgumentException>(() => _file.Configure(Stage.Open).InitialTransition(Stage.Open));

    [Fact]
    public void A_state_cannot_start_with_two_substates()
    {
        _file.Configure(Stage.Open).InitialTransition(Stage.Waiting);

        Assert.Throws<InvalidOperationException>(() => _file.Configure(Stage.Open).InitialTransition(Stage.Assessing));
    }
}

namespace Stateless.Tests;

public class PermittedTriggerTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Waiting);

    [Fact]
    public void Every_trigger_that_passes_is_permitted()
    {
        _file.Configure(Stage.Waiting)
            .Permit(Step.Answer, Stage.Assessing)
            .PermitReentry(Step.Ask)
            .Ignore(Step.Send)
            .InternalTransition(Step.Note, () => { });

        Assert.Equal([Step.Send, Step.Ask, Step.Answer, Step.Note], _file.PermittedTriggers.Order());
    }

    [Fact]
    public void A_trigger_whose_guard_does_not_hold_is_not_permitted()
    {
        _file.Configure(Stage.Waiting)
            .PermitIf(Step.Answer, Stage.Assessing, () => false)
            .PermitIf(Step.Close, Stage.Closed, () => true);

        Assert.Equal([Step.Close], _file.PermittedTriggers);
    }

    [Fact]
    public void The_triggers_of_the_superstate_are_permitted_too_each_once()
    {
        _file.Configure(Stage.Open).Permit(Step.Close, Stage.Closed).Permit(Step.Answer, Stage.Closed);
        _file.Configure(Stage.Waiting).SubstateOf(Stage.Open).Permit(Step.Answer, Stage.Assessing);

        Assert.Equal([Step.Answer, Step.Close], _file.PermittedTriggers.Order());
    }

    [Fact]
    public void Nothing_is_permitted_in_a_state_without_declarations() => Assert.Empty(_file.PermittedTriggers);

    [Fact]
    public void What_is_permitted_can_depend_on_arguments()
    {
        var answer = _file.SetTriggerParameters<int>(Step.Answer);
        _file.Configure(Stage.Waiting)
            .PermitIf(answer, Stage.Assessing, days => days <= 30)
            .PermitIf(Step.Close, Stage.Closed, () => true);

        Assert.Equal([Step.Answer, Step.Close], _file.GetPermittedTriggers(30).Order());
        Assert.Equal([Step.Close], _file.GetPermittedTriggers(31));
    }

    [Fact]
    public void What_is_permitted_agrees_with_what_can_be_fired()
    {
        _file.Configure(Stage.Waiting).Permit(Step.Answer, Stage.Assessing).PermitIf(Step.Close, Stage.Closed, () => false).Ignore(Step.Note);

        Assert.Equal(Enum.GetValues<Step>().Where(step => _file.CanFire(step)), _file.PermittedTriggers.Order());
    }
}

namespace Stateless.Tests;

public class PermitTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void A_machine_starts_in_the_state_it_was_given() => Assert.Equal(Stage.Draft, _file.State);

    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void Each_trigger_of_a_state_leads_its_own_way()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).Permit(Step.Close, Stage.Closed);

        _file.Fire(Step.Close);

        Assert.Equal(Stage.Closed, _file.State);
    }

    [Fact]
    public void A_way_can_be_walked_step_by_step()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open);
        _file.Configure(Stage.Open).Permit(Step.Close, Stage.Closed);

        _file.Fire(Step.Send);
        _file.Fire(Step.Take);
        _file.Fire(Step.Close);

        Assert.Equal(Stage.Closed, _file.State);
    }

    [Fact]
    public void The_same_trigger_means_different_things_in_different_states()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).Permit(Step.Send, Stage.Open);

        _file.Fire(Step.Send);
        _file.Fire(Step.Send);

        Assert.Equal(Stage.Open, _file.State);
    }

    [Fact]
    public void An_undeclared_trigger_is_refused_and_changes_nothing()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Close));

        Assert.Contains("Close", refusal.Message);
        Assert.Contains("Draft", refusal.Message);
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void A_state_without_declarations_refuses_everything() =>
        Assert.All(Enum.GetValues<Step>(), step => Assert.Throws<InvalidOperationException>(() => _file.Fire(step)));

    [Fact]
    public void A_state_cannot_be_permitted_to_itself() =>
        Assert.Throws<ArgumentException>(() => _file.Configure(Stage.Draft).Permit(Step.Note, Stage.Draft));

    [Fact]
    public void A_state_cannot_be_permitted_to_itself_under_a_guard() =>
        Assert.Throws<ArgumentException>(() => _file.Configure(Stage.Draft).PermitIf(Step.Note, Stage.Draft, () => true));

    [Fact]
    public void Two_unguarded_ways_for_one_trigger_are_refused_when_it_is_fired()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).Permit(Step.Send, Stage.Closed);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void A_state_can_be_declared_in_several_places()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Draft).Permit(Step.Close, Stage.Closed);

        Assert.True(_file.CanFire(Step.Send));
        Assert.True(_file.CanFire(Step.Close));
    }

    [Fact]
    public void A_declaration_knows_its_state_and_machine()
    {
        var declaration = _file.Configure(Stage.Sent);

        Assert.Equal(Stage.Sent, declaration.State);
        Assert.Same(_file, declaration.Machine);
    }

    [Fact]
    public void States_and_triggers_may_be_text()
    {
        var file = new StateMachine<string, string>("draft");
        file.Configure("draft").Permit("send", "sent");

        file.Fire("send");

        Assert.Equal("sent", file.State);
    }

    [Fact]
    public void A_machine_describes_itself_with_its_state_and_permitted_triggers()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.Contains("Draft", _file.ToString());
        Assert.Contains("Send", _file.ToString());
    }
}

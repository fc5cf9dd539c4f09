namespace Stateless.Tests;

public class GuardTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void A_guard_that_holds_lets_the_trigger_pass()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => true, "consent is given");

        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void A_guard_that_does_not_hold_refuses_and_is_named()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => false, "consent is given");

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));

        Assert.Contains("consent is given", refusal.Message);
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void All_of_several_guards_must_hold()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => true, "consent is given"),
            new Tuple<Func<bool>, string>(() => false, "an interpreter was offered"));

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));
    }

    [Fact]
    public void Several_guards_that_hold_let_the_trigger_pass()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => true, "consent is given"),
            new Tuple<Func<bool>, string>(() => true, "an interpreter was offered"));

        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void A_refusal_names_every_guard_that_does_not_hold_and_no_other()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => false, "consent is given"),
            new Tuple<Func<bool>, string>(() => true, "the person is present"),
            new Tuple<Func<bool>, string>(() => false, "an interpreter was offered"));

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));

        Assert.Contains("consent is given", refusal.Message);
        Assert.Contains("an interpreter was offered", refusal.Message);
        Assert.DoesNotContain("the person is present", refusal.Message);
    }

    [Theory]
    [InlineData(true, Stage.Sent)]
    [InlineData(false, Stage.Closed)]
    public void Guards_that_exclude_each_other_choose_the_way(bool consent, Stage expected)
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => consent)
            .PermitIf(Step.Send, Stage.Closed, () => !consent);

        _file.Fire(Step.Send);

        Assert.Equal(expected, _file.State);
    }

    [Fact]
    public void Two_guards_that_hold_at_once_are_refused_and_change_nothing()
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => true)
            .PermitIf(Step.Send, Stage.Closed, () => true);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void Two_guards_that_hold_at_once_are_a_defect_even_with_a_listener_for_refusals()
    {
        _file.OnUnhandledTrigger((_, _) => { });
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => true)
            .PermitIf(Step.Send, Stage.Closed, () => true);

        Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));
    }

    [Fact]
    public void Guards_are_asked_when_the_trigger_is_fired_not_when_they_are_declared()
    {
        var consent = false;
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => consent);

        consent = true;
        _file.Fire(Step.Send);

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void A_guard_of_one_trigger_is_not_asked_for_another()
    {
        var asked = false;
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => asked = true)
            .Permit(Step.Close, Stage.Closed);

        _file.Fire(Step.Close);

        Assert.False(asked);
    }

    [Fact]
    public void A_refusal_of_two_guarded_ways_names_the_guards_of_both()
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => false, "consent is given")
            .PermitIf(Step.Send, Stage.Closed, () => false, "consent is withdrawn");

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(Step.Send));

        Assert.Contains("consent is given", refusal.Message);
        Assert.Contains("consent is withdrawn", refusal.Message);
    }

    [Fact]
    public void An_exception_in_a_guard_is_not_swallowed()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => throw new TimeoutException());

        Assert.Throws<TimeoutException>(() => _file.Fire(Step.Send));
        Assert.Equal(Stage.Draft, _file.State);
    }
}

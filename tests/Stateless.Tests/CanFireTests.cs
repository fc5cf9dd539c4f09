namespace Stateless.Tests;

public class CanFireTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);

    [Fact]
    public void A_declared_trigger_can_be_fired_and_an_undeclared_one_cannot()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.True(_file.CanFire(Step.Send));
        Assert.False(_file.CanFire(Step.Close));
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent).OnExit(() => Assert.Fail("left"));

        _file.CanFire(Step.Send);

        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void A_trigger_that_can_be_fired_has_no_unmet_guards()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => true, "consent is given");

        Assert.True(_file.CanFire(Step.Send, out var unmet));
        Assert.Empty(unmet ?? []);
    }

    [Fact]
    public void An_undeclared_trigger_has_no_unmet_guards()
    {
        Assert.False(_file.CanFire(Step.Send, out var unmet));
        Assert.Empty(unmet ?? []);
    }

    [Fact]
    public void All_unmet_guards_are_told_in_their_order()
    {
        _file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => false, "first"),
            new Tuple<Func<bool>, string>(() => true, "second"),
            new Tuple<Func<bool>, string>(() => false, "third"));

        Assert.False(_file.CanFire(Step.Send, out var unmet));
        Assert.Equal(["first", "third"], unmet);
    }

    [Fact]
    public void A_guard_that_fails_on_two_ways_is_told_once()
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => false, "consent is given")
            .PermitIf(Step.Send, Stage.Closed, () => false, "consent is given");

        Assert.False(_file.CanFire(Step.Send, out var unmet));
        Assert.Equal(["consent is given"], unmet);
    }

    [Fact]
    public void One_way_that_is_open_is_enough()
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => false, "consent is given")
            .PermitIf(Step.Send, Stage.Closed, () => true, "consent is withdrawn");

        Assert.True(_file.CanFire(Step.Send));
    }

    [Fact]
    public void A_guard_without_description_is_told_by_the_name_of_its_method()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, ConsentIsGiven);

        Assert.False(_file.CanFire(Step.Send, out var unmet));
        Assert.Equal([nameof(ConsentIsGiven)], unmet);
    }

    [Fact]
    public void A_nameless_guard_is_told_too()
    {
        _file.Configure(Stage.Draft).PermitIf(Step.Send, Stage.Sent, () => false);

        Assert.False(_file.CanFire(Step.Send, out var unmet));
        Assert.Equal([Reflection.InvocationInfo.DefaultFunctionDescription], unmet);
    }

    [Fact]
    public void Conflicting_guards_are_found_by_asking()
    {
        _file.Configure(Stage.Draft)
            .PermitIf(Step.Send, Stage.Sent, () => true)
            .PermitIf(Step.Send, Stage.Closed, () => true);

        Assert.Throws<InvalidOperationException>(() => _file.CanFire(Step.Send));
    }

    [Fact]
    public void Asking_with_arguments_tells_the_unmet_guards()
    {
        var send = _file.SetTriggerParameters<int, string>(Step.Send);
        _file.Configure(Stage.Draft).PermitIf(
            send,
            Stage.Sent,
            new Tuple<Func<int, string, bool>, string>((age, _) => age >= 18, "an adult"),
            new Tuple<Func<int, string, bool>, string>((_, name) => name.Length > 0, "a name is given"));

        Assert.False(_file.CanFire(send, 17, "", out var unmet));
        Assert.Equal(["an adult", "a name is given"], unmet);
        Assert.True(_file.CanFire(send, 18, "A", out unmet));
        Assert.Empty(unmet ?? []);
    }

    [Fact]
    public void Asking_without_arguments_uses_the_default_of_the_type()
    {
        var send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).PermitIf(send, Stage.Sent, age => age == 0);

        Assert.True(_file.CanFire(Step.Send));
    }

    private static bool ConsentIsGiven() => false;
}

namespace Stateless.Tests;

public class ParameterTests
{
    private readonly StateMachine<Stage, Step> _file = new(Stage.Draft);
    private readonly List<string> _log = [];

    [Fact]
    public void An_entry_action_receives_the_argument()
    {
        var send = _file.SetTriggerParameters<string>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).OnEntryFrom(send, office => _log.Add(office));

        _file.Fire(send, "north");

        Assert.Equal(["north"], _log);
    }

    [Fact]
    public void An_entry_action_receives_two_and_three_arguments()
    {
        var send = _file.SetTriggerParameters<string, int>(Step.Send);
        var take = _file.SetTriggerParameters<string, int, bool>(Step.Take);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).Permit(Step.Take, Stage.Open).OnEntryFrom(send, (office, room) => _log.Add($"{office} {room}"));
        _file.Configure(Stage.Open).OnEntryFrom(take, (office, room, urgent) => _log.Add($"{office} {room} {urgent}"));

        _file.Fire(send, "north", 7);
        _file.Fire(take, "south", 8, true);

        Assert.Equal(["north 7", "south 8 True"], _log);
    }

    [Fact]
    public void An_entry_action_receives_argument_and_transition()
    {
        var send = _file.SetTriggerParameters<string>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).OnEntryFrom(send, (string office, StateMachine<Stage, Step>.Transition way) => _log.Add($"{office} {way.Source}"));

        _file.Fire(send, "north");

        Assert.Equal(["north Draft"], _log);
    }

    [Fact]
    public void A_transition_carries_the_arguments()
    {
        object?[]? seen = null;
        var send = _file.SetTriggerParameters<string, int>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.OnTransitioned(transition => seen = transition.Parameters);

        _file.Fire(send, "north", 7);

        Assert.Equal(["north", 7], seen);
    }

    [Theory]
    [InlineData(18, Stage.Sent)]
    [InlineData(17, Stage.Open)]
    public void A_guard_can_depend_on_the_argument(int age, Stage expected)
    {
        var send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft)
            .PermitIf(send, Stage.Sent, years => years >= 18, "an adult")
            .PermitIf(send, Stage.Open, years => years < 18, "a child");

        _file.Fire(send, age);

        Assert.Equal(expected, _file.State);
    }

    [Fact]
    public void A_guard_can_depend_on_two_and_three_arguments()
    {
        var send = _file.SetTriggerParameters<int, bool>(Step.Send);
        var close = _file.SetTriggerParameters<int, bool, string>(Step.Close);
        _file.Configure(Stage.Draft).PermitIf(send, Stage.Sent, (age, consent) => age >= 18 && consent);
        _file.Configure(Stage.Draft).PermitIf(close, Stage.Closed, (age, consent, why) => age >= 18 && !consent && why != "");

        Assert.False(_file.CanFire(send, 18, false));
        Assert.True(_file.CanFire(send, 18, true));
        Assert.False(_file.CanFire(close, 18, false, ""));
        Assert.True(_file.CanFire(close, 18, false, "withdrawn"));
    }

    [Fact]
    public void All_of_several_guards_over_the_argument_must_hold()
    {
        var send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).PermitIf(
            send,
            Stage.Sent,
            new Tuple<Func<int, bool>, string>(age => age >= 18, "at least 18"),
            new Tuple<Func<int, bool>, string>(age => age < 130, "a possible age"));

        Assert.True(_file.CanFire(send, 18));
        Assert.False(_file.CanFire(send, 130, out var unmet));
        Assert.Equal(["a possible age"], unmet);
    }

    [Fact]
    public void A_refusal_for_an_argument_names_the_guard()
    {
        var send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).PermitIf(send, Stage.Sent, age => age >= 18, "an adult");

        var refusal = Assert.Throws<InvalidOperationException>(() => _file.Fire(send, 17));

        Assert.Contains("an adult", refusal.Message);
    }

    [Fact]
    public void An_argument_of_a_wrong_type_is_refused()
    {
        StateMachine<Stage, Step>.TriggerWithParameters send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.Throws<ArgumentException>(() => _file.Fire(send, "seventeen"));
        Assert.Equal(Stage.Draft, _file.State);
    }

    [Fact]
    public void Too_many_arguments_are_refused()
    {
        StateMachine<Stage, Step>.TriggerWithParameters send = _file.SetTriggerParameters<int>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.Throws<ArgumentException>(() => _file.Fire(send, 1, 2));
    }

    [Fact]
    public void Too_few_arguments_are_refused()
    {
        StateMachine<Stage, Step>.TriggerWithParameters send = _file.SetTriggerParameters<int, int>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        Assert.Throws<ArgumentException>(() => _file.Fire(send, 1));
    }

    [Fact]
    public void Types_can_be_declared_without_generics()
    {
        var send = _file.SetTriggerParameters(Step.Send, typeof(string), typeof(int));
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);
        _file.Configure(Stage.Sent).OnEntryFrom(send, transition => _log.Add(string.Join(' ', transition.Parameters)));

        Assert.Throws<ArgumentException>(() => _file.Fire(send, 7, "north"));
        _file.Fire(send, "north", 7);

        Assert.Equal(["north 7"], _log);
    }

    [Fact]
    public void A_subtype_fits_a_parameter()
    {
        var send = _file.SetTriggerParameters<object>(Step.Send);
        _file.Configure(Stage.Draft).Permit(Step.Send, Stage.Sent);

        _file.Fire(send, "text");

        Assert.Equal(Stage.Sent, _file.State);
    }

    [Fact]
    public void Parameters_are_declared_once()
    {
        _file.SetTriggerParameters<int>(Step.Send);

        Assert.Throws<InvalidOperationException>(() => _file.SetTriggerParameters<string>(Step.Send));
    }

    [Fact]
    public void A_declared_trigger_knows_its_trigger() =>
        Assert.Equal(Step.Send, _file.SetTriggerParameters<int>(Step.Send).Trigger);

    [Fact]
    public void A_missing_trigger_is_refused() =>
        Assert.Throws<ArgumentNullException>(() => _file.Fire((StateMachine<Stage, Step>.TriggerWithParameters<int>)null!, 1));
}

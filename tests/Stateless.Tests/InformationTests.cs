using Stateless.Reflection;

namespace Stateless.Tests;

public class InformationTests
{
    private readonly StateMachineInfo _info = Describe();

    [Fact]
    public void The_types_are_told()
    {
        Assert.Equal(typeof(Stage), _info.StateType);
        Assert.Equal(typeof(Step), _info.TriggerType);
    }

    [Fact]
    public void The_state_it_was_made_in_is_told() => Assert.Equal(Stage.Draft, _info.InitialState.UnderlyingState);

    [Fact]
    public void All_declared_states_are_told_and_those_that_are_only_reached() =>
        Assert.Equal(
            [Stage.Draft, Stage.Sent, Stage.Open, Stage.Waiting, Stage.Closed],
            _info.States.Select(state => (Stage)state.UnderlyingState).Order());

    [Fact]
    public void A_state_is_told_as_text() => Assert.Equal("Draft", State(Stage.Draft).ToString());

    [Fact]
    public void Transitions_tell_trigger_and_destination()
    {
        var way = Assert.Single(State(Stage.Draft).FixedTransitions);

        Assert.Equal(Step.Send, way.Trigger.UnderlyingTrigger);
        Assert.Equal("Send", way.Trigger.ToString());
        Assert.Equal(Stage.Sent, way.DestinationState.UnderlyingState);
    }

    [Fact]
    public void Transitions_tell_all_of_their_guards()
    {
        var way = Assert.Single(State(Stage.Draft).Transitions);

        Assert.Equal(["consent is given", "the person is present"], way.GuardConditionsMethodDescriptions.Select(guard => guard.Description));
        Assert.All(way.GuardConditionsMethodDescriptions, guard => Assert.False(guard.IsAsync));
    }

    [Fact]
    public void A_transition_without_guards_tells_none() =>
        Assert.Empty(State(Stage.Open).FixedTransitions.Single().GuardConditionsMethodDescriptions);

    [Fact]
    public void Reentries_and_internal_transitions_lead_to_their_own_state() =>
        Assert.Equal(
            [(Step.Take, Stage.Open), (Step.Ask, Stage.Sent), (Step.Note, Stage.Sent)],
            State(Stage.Sent).FixedTransitions
                .Select(way => ((Step)way.Trigger.UnderlyingTrigger, (Stage)way.DestinationState.UnderlyingState))
                .Order());

    [Fact]
    public void Ignored_triggers_are_told_apart()
    {
        var ignored = Assert.Single(State(Stage.Sent).IgnoredTriggers);

        Assert.Equal(Step.Send, ignored.Trigger.UnderlyingTrigger);
        Assert.DoesNotContain(State(Stage.Sent).Transitions, way => Step.Send.Equals(way.Trigger.UnderlyingTrigger));
    }

    [Fact]
    public void Superstates_and_substates_know_each_other()
    {
        Assert.Equal(Stage.Open, State(Stage.Waiting).Superstate?.UnderlyingState);
        Assert.Equal([Stage.Waiting], State(Stage.Open).Substates.Select(state => (Stage)state.UnderlyingState));
        Assert.Null(State(Stage.Open).Superstate);
    }

    [Fact]
    public void Actions_are_told_with_their_descriptions()
    {
        var entry = State(Stage.Open).EntryActions.ToList();

        Assert.Equal(["tell the team", "thank the sender"], entry.Select(action => action.Method.Description));
        Assert.Equal([null, "Take"], entry.Select(action => action.FromTrigger));
        Assert.Equal(["lock"], State(Stage.Open).ExitActions.Select(action => action.Description));
    }

    private StateInfo State(Stage stage) => _info.States.Single(state => stage.Equals(state.UnderlyingState));

    private static StateMachineInfo Describe()
    {
        var file = new StateMachine<Stage, Step>(Stage.Draft);
        file.Configure(Stage.Draft).PermitIf(
            Step.Send,
            Stage.Sent,
            new Tuple<Func<bool>, string>(() => true, "consent is given"),
            new Tuple<Func<bool>, string>(() => true, "the person is present"));
        file.Configure(Stage.Sent)
            .Permit(Step.Take, Stage.Open)
            .PermitReentry(Step.Ask)
            .InternalTransition(Step.Note, () => { })
            .Ignore(Step.Send);
        file.Configure(Stage.Open)
            .Permit(Step.Close, Stage.Closed)
            .OnEntry(() => { }, "tell the team")
            .OnEntryFrom(Step.Take, () => { }, "thank the sender")
            .OnExit(() => { }, "lock");
        file.Configure(Stage.Waiting).SubstateOf(Stage.Open);
        return file.GetInfo();
    }
}

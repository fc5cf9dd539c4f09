using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Reflection;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Workflow;

/// <summary>Every pair of state and trigger of every track: where it goes, and with which rules it is refused.</summary>
public sealed class EveryStateAndTriggerTests
{
    public static TheoryData<string, string, string> Pairs() =>
        [.. from definition in Engine.Tracks from state in definition.States from trigger in definition.Triggers select (definition.Track.Name, state, trigger)];

    [Fact]
    public void The_expectation_names_each_pair_once_and_no_unknown_state_or_trigger()
    {
        Assert.Equal(Track.All, TrackTable.All.Select(t => t.Track).Order());
        foreach (var definition in Engine.Tracks)
        {
            var expected = TrackTable.For(definition.Track).Steps;
            Assert.Equal(expected.Count, expected.Select(e => (e.State, e.Trigger)).Distinct().Count());
            Assert.Empty(expected.Select(e => e.State).Except(definition.States));
            Assert.Equal(expected.Select(e => e.Trigger).Distinct().Order(), definition.Triggers.Order());
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void When_all_rules_are_met_it_goes_where_the_table_says(string name, string state, string trigger)
    {
        var track = new Track(name);
        var context = Contexts.Good(track, state, trigger);
        var unmet = Engine.Unmet(track, trigger, context);
        if (Find(track, state, trigger) is not { } expected)
        {
            RefusedForTheState(track, unmet);
            Assert.ThrowsAny<InvalidOperationException>(() => Engine.Fire(track, trigger, context));
        }
        else if (expected.Never.Count > 0)
        {
            Assert.Equal(expected.Never, unmet.Select(u => u.Name));
            Assert.ThrowsAny<InvalidOperationException>(() => Engine.Fire(track, trigger, context));
        }
        else
        {
            Assert.Empty(unmet);
            Assert.Equal(expected.To, Engine.Fire(track, trigger, context));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void When_no_rule_is_met_the_refusal_names_all_of_them(string name, string state, string trigger)
    {
        var track = new Track(name);
        var context = Contexts.Bad(track, state, trigger);
        var unmet = Engine.Unmet(track, trigger, context);
        if (Find(track, state, trigger) is not { } expected)
        {
            RefusedForTheState(track, unmet);
            return;
        }

        var stateDecides = TrackTable.For(track).MetByState(state, trigger);
        Assert.Equal(expected.Rules.Except(stateDecides), unmet.Select(u => u.Name));
        Assert.All(unmet, u => Assert.False(string.IsNullOrWhiteSpace(u.Sentence.ToString()) || string.IsNullOrWhiteSpace(u.Source) || string.IsNullOrWhiteSpace(u.Rule)));
        if (expected.Rules.Count > 0)
        {
            Assert.ThrowsAny<InvalidOperationException>(() => Engine.Fire(track, trigger, context));
        }
    }

    [Fact]
    public void A_trigger_that_no_table_declares_throws() =>
        Assert.Throws<UndeclaredException>(() => Engine.Unmet(Track.Identification, "decide-by-score", Contexts.Good(Track.Identification, "RGPending", "withdraw")));

    [Fact]
    public void A_state_that_no_table_declares_is_refused() =>
        RefusedForTheState(Track.Identification, Engine.Unmet(Track.Identification, "withdraw", Contexts.Good(Track.Identification, "Revoked", "withdraw")));

    private static ExpectedStep? Find(Track track, string state, string trigger) =>
        TrackTable.For(track).Steps.SingleOrDefault(e => e.State == state && e.Trigger == trigger);

    private static void RefusedForTheState(Track track, IReadOnlyList<UnmetRule> unmet) => Assert.Equal($"{Engine.Definition(track).Code}-STATE", Assert.Single(unmet).Rule);
}

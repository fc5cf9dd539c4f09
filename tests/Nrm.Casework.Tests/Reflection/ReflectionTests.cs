using FsCheck;
using FsCheck.Fluent;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Reflection;

public sealed class ReflectionTests
{
    [Theory]
    [InlineData("GB")]
    [InlineData("ES")]
    [InlineData("COE")]
    [InlineData("NL")]
    [InlineData("IE")]
    public void Co_operation_changes_nothing_about_the_period(string profile)
    {
        var silent = Given.Presumed(profile);
        foreach (var answer in new[] { "yes", "no", "notAsked", "refused", "unknown", "notApplicable" })
        {
            foreach (var purpose in new[] { "share-with-police", "share-with-prosecutor", "interview" })
            {
                var story = Given.Taken(profile).Do(Cast.Support, Given.Consent(purpose, answer)).Do(Cast.Decider, Given.Positive);
                Assert.Equal(silent.State(Track.Reflection), story.State(Track.Reflection));
                Assert.Equal(silent.Facts.Legal.Reflection, story.Facts.Legal.Reflection);
            }
        }
    }

    [Fact]
    public void An_extension_never_shortens_whatever_the_day_and_the_length() =>
        Prop.ForAll(
            (from day in Gen.Choose(new DateOnly(2023, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber)
             from extensions in Gen.Choose(1, 730).ListOf(3)
             select (Day: DateOnly.FromDayNumber(day), Extensions: extensions)).ToArbitrary(),
            sample =>
            {
                var story = new CaseStory("GB", sample.Day.ToString("O")).Do(Cast.Referrer, Given.Referral)
                    .Do(Cast.Decider, new Casework.Work.TakeCase()).Do(Cast.Decider, Given.Positive);
                var granted = story.Facts.Legal.Reflection!;
                foreach (var days in sample.Extensions)
                {
                    var before = story.Facts.Legal.Reflection!.EndsOn;
                    story.Do(Cast.Decider, new ExtendReflection { Days = days, Reason = "health" });
                    var after = story.Facts.Legal.Reflection!;
                    if (after.EndsOn < before.AddDays(days) || after.MinimumEndsOn != granted.MinimumEndsOn || story.Clock(ClockKind.C04Reflection).DueOn != after.EndsOn)
                    {
                        return false;
                    }
                }

                return true;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData(0)]
    [InlineData(-10)]
    public void A_period_is_not_extended_by_nothing_or_less(int days) =>
        Assert.Equal(["PeriodOnlyGrows"], Given.Presumed().Refused(Cast.Decider, new ExtendReflection { Days = days, Reason = "health" }));

    [Fact]
    public void A_running_period_keeps_the_rule_under_which_it_was_granted()
    {
        // The United Kingdom went from 45 to 30 days on 13 December 2022: the period granted before keeps its 45.
        var story = new CaseStory("GB", "2022-12-12").Do(Cast.Referrer, Given.Referral).Do(Cast.Decider, new Casework.Work.TakeCase()).Do(Cast.Decider, Given.Positive);
        var granted = story.Facts.Legal.Reflection!;
        Assert.Equal(new Length(45, LengthUnit.Days), granted.Length);
        story.At("2022-12-20").Do(Cast.Decider, new ExtendReflection { Days = 1, Reason = "health" });
        Assert.True(story.Facts.Legal.Reflection!.EndsOn > granted.EndsOn);
        Assert.NotEqual(story.Profile.Version, story.Facts.Legal.Reflection.ProfileVersion);
        Assert.Equal(granted.ProfileVersion, story.Clock(ClockKind.C04Reflection).ProfileVersion);
    }

    [Fact]
    public void The_end_by_the_clock_asks_what_comes_next_and_takes_nothing_away()
    {
        var story = Given.Presumed().Do(Cast.Support, Given.Needs).At("2026-12-24");
        var help = story.State(Track.Assistance);
        story.Expire(ClockKind.C04Reflection);
        Assert.Equal("EndedExpired", story.State(Track.Reflection));
        Assert.Equal(MainState.Presumed, story.MainState);
        Assert.Equal(help, story.State(Track.Assistance));
        Assert.Contains(TaskKind.StatusNextStep, story.OpenTasks);
    }

    [Fact]
    public void A_clock_does_not_expire_on_its_last_day()
    {
        var story = Given.Presumed().At("2026-12-23");
        Assert.Equal(["ClockHasRunOut"], story.Refused(Cast.Supervisor, new ExpireClock { ClockId = story.Clock(ClockKind.C04Reflection).Id }));
    }

    [Theory]
    [InlineData(ReflectionEndGround.PublicOrder)]
    [InlineData(ReflectionEndGround.ImproperClaim)]
    [InlineData(ReflectionEndGround.VoluntaryRenewedContact)]
    public void Only_the_authority_ends_the_period_against_the_person(ReflectionEndGround ground)
    {
        Assert.Equal(["AuthorityEndsItAgainstThePerson"], Given.Presumed().Refused(Cast.Support, Given.EndFor(ground)));
        var story = Given.Presumed().Do(Cast.Decider, Given.EndFor(ground));
        Assert.Equal("EndedExceptionally", story.State(Track.Reflection));
        Assert.Equal(MainState.Presumed, story.MainState);
    }

    [Fact]
    public void Ending_it_against_the_person_needs_evidence_hearing_and_reasons()
    {
        var bare = new EndReflection { Ground = ReflectionEndGround.PublicOrder };
        Assert.Equal(["EvidenceIsRecorded", "PersonWasHeard", "ReasonsAreGiven"], Given.Presumed().Refused(Cast.Decider, bare));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Being_called_by_the_trafficker_is_not_renewed_contact(bool? ownInitiative) =>
        Assert.Equal(["RenewedContactWasVoluntary"],
            Given.Presumed().Refused(Cast.Decider, Given.EndFor(ReflectionEndGround.VoluntaryRenewedContact) with { OwnInitiative = ownInitiative }));

    [Fact]
    public void The_period_of_a_child_is_not_ended_against_them()
    {
        var story = Given.Taken(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure, Consent = null }).Do(Cast.Decider, Given.Positive);
        Assert.Equal(["NotAgainstAChild"], story.Refused(Cast.Decider, Given.EndFor(ReflectionEndGround.ImproperClaim)));
    }

    [Fact]
    public void The_support_worker_records_that_the_person_asked_to_end_it()
    {
        var story = Given.Presumed().Do(Cast.Support, new EndReflection { Ground = ReflectionEndGround.PersonAsked });
        Assert.Equal("EndedByPerson", story.State(Track.Reflection));
        Assert.Null(story.Facts.RunningClock(ClockKind.C04Reflection));
    }

    [Fact]
    public void Information_given_is_recorded_and_finishes_its_task()
    {
        var story = Given.Presumed().Do(Cast.Support, new RecordInformationGiven { Language = "ron", Version = "2026-1" });
        Assert.Equal(story.Today, story.Facts.Legal.Reflection!.InformationGivenOn);
        Assert.DoesNotContain(TaskKind.GiveReflectionInformation, story.OpenTasks);
    }

    [Fact]
    public void A_length_that_the_country_does_not_give_comes_from_the_floor_with_a_task()
    {
        var silent = CountryProfiles.All.First(p => p.Code == "GB") with { ReflectionLength = null };
        Assert.True(silent.Resolve(p => p.ReflectionLength) is { HasValue: true, FromFloor: true, Value: { Value: 30, Unit: LengthUnit.Days } });
    }

    [Fact]
    public void Where_the_profile_says_on_the_first_indication_the_period_runs_from_the_referral_and_the_decision_leaves_it_as_it_is()
    {
        var story = Given.Taken("NL");
        Assert.Equal("Running", story.State(Track.Reflection));
        var ends = story.Facts.Legal.Reflection!.EndsOn;

        story.After(3).Do(Cast.Decider, Given.Positive);

        Assert.Equal(("Running", ends), (story.State(Track.Reflection), story.Facts.Legal.Reflection!.EndsOn));
        Assert.Equal("NotDue", Given.Taken("GB").State(Track.Reflection));
    }
}

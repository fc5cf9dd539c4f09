using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.People;
using Nrm.Casework.Tests.Story;

namespace Nrm.Casework.Tests.Children;

public sealed class AgeTests
{
    private static readonly RecordAgeAssessment FinalAdult = new() { Method = "documents", Result = AgeResult.Adult, Final = true, AppealOpen = false };

    [Fact]
    public void A_refused_examination_changes_nothing_at_all()
    {
        var story = Doubtful();
        var before = story.Facts;
        foreach (var actor in new[] { Cast.Support, Cast.Decider })
        {
            story.Do(actor, new RecordAgeAssessment { Method = "X-ray of the wrist", Result = AgeResult.Refused, Final = true, AppealOpen = false });
            Assert.Equal(before with { Version = story.Facts.Version }, story.Facts);
        }
    }

    [Theory]
    [InlineData(AgeResult.Adult, false, false)]
    [InlineData(AgeResult.Adult, true, true)]
    [InlineData(AgeResult.Adult, false, true)]
    [InlineData(AgeResult.Inconclusive, true, false)]
    [InlineData(AgeResult.Child, true, false)]
    public void Only_a_final_adult_result_without_open_appeal_ends_the_presumption(AgeResult result, bool final, bool appealOpen)
    {
        var story = Doubtful().Do(Cast.Decider, new RecordAgeAssessment { Method = "interview", Result = result, Final = final, AppealOpen = appealOpen });
        Assert.True(story.Facts.IsTreatedAsChild);
    }

    [Fact]
    public void After_the_final_result_services_that_began_run_on()
    {
        var story = Doubtful().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan);
        var (tracks, clocks, tasks) = (story.Facts.Tracks, story.Facts.Clocks, story.OpenTasks);
        story.Do(Cast.Decider, FinalAdult);
        Assert.Equal(AgeClass.Adult, story.Facts.Age);
        Assert.Equal(tracks, story.Facts.Tracks);
        Assert.True(clocks.SequenceEqual(story.Facts.Clocks));
        Assert.Equal(tasks, story.OpenTasks);
    }

    [Fact]
    public void A_support_worker_does_not_end_the_presumption() =>
        Assert.Equal(["FinalAdultResultIsTheAuthoritys"], Doubtful().Refused(Cast.Support, FinalAdult));

    [Fact]
    public void An_adult_who_turns_out_to_be_a_child_is_treated_as_one_at_once()
    {
        var story = Given.Taken().Do(Cast.Support, new RecordAgeAssessment { Method = "birth certificate", Result = AgeResult.Child });
        Assert.Equal(AgeClass.PresumedChild, story.Facts.Age);
        Assert.Contains(TaskKind.RequestGuardian, story.OpenTasks);
    }

    [Fact]
    public void A_corrected_date_of_birth_may_begin_the_presumption_and_never_ends_it()
    {
        var story = Given.Taken().Do(Cast.Support, Born(2010));
        Assert.Equal(AgeClass.PresumedChild, story.Facts.Age);
        Assert.Contains(TaskKind.RequestGuardian, story.OpenTasks);
        Assert.Equal(AgeClass.PresumedChild, story.Do(Cast.Support, Born(1990)).Facts.Age);
    }

    private static ChangePerson Born(int year) => new() { Person = new PersonDetails { DateOfBirth = Casework.Kernel.Answer<PartialDate>.Of(PartialDate.Of(year)) }, Reason = "papers found" };

    private static CaseStory Doubtful() => Given.Taken(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure, Consent = null });
}

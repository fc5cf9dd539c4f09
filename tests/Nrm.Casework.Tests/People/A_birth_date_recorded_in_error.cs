using Nrm.Casework.Cases;
using Nrm.Casework.Children;
using Nrm.Casework.Documents;
using Nrm.Casework.Kernel;
using Nrm.Casework.People;
using Nrm.Casework.Referrals;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.People;

/// <summary>INV-52, shared/cases/01: a correction with "recorded wrongly" puts age class and child duties back, and nothing else does (INV-05).</summary>
public sealed class A_birth_date_recorded_in_error
{
    private static readonly TaskKind[] ForAChild = [TaskKind.RequestGuardian, TaskKind.NotifyChildProtection];

    [Fact]
    public void The_correction_takes_back_what_followed_and_everything_stays_in_the_history()
    {
        var story = Mistaken().Do(Cast.Referrer, Back(wrongly: true));

        Assert.Equal(AgeClass.Adult, story.Facts.Age);
        Assert.DoesNotContain(story.OpenTasks, ForAChild.Contains);
        Assert.All(story.Facts.Tasks.Where(t => ForAChild.Contains(t.Kind)), t => Assert.Null(t.DoneBy));
        Assert.Equal(["1998-02-03", "2012", "1998-02-03"], story.Writes.Select(w => w.Document).OfType<PersonDetails>().Select(p => p.DateOfBirth!.Value.Value.ToString()));
        var step = story.Last(Sections.Handling);
        Assert.Equal((AgeCorrections.AdultAgain, true), (step.Found, ((ChangePerson)step.Typed).RecordedWrongly));
        Assert.Equal(Assert.Single(story.Facts.Legal.Consequences).Step, step.About);
    }

    [Fact]
    public void Another_date_alone_ends_nothing() => Holds(Mistaken().Do(Cast.Referrer, Back(wrongly: false)));

    [Fact]
    public void A_date_that_leaves_the_doubt_ends_nothing() => Holds(Mistaken().Do(Cast.Referrer, Born("2010", wrongly: true)));

    [Fact]
    public void What_somebody_else_recorded_is_no_slip_of_theirs() =>
        Holds(Mistaken().Do(Cast.Support, new Nrm.Casework.Work.TakeCase()).Do(Cast.Support, Back(wrongly: true)));

    [Fact]
    public void A_date_that_is_not_known_makes_nobody_an_adult() => Holds(Mistaken().Do(Cast.Referrer,
        new ChangePerson { Person = new PersonDetails(), Erase = ["dateOfBirth"], RecordedWrongly = true, Reason = "It was recorded wrongly." }));

    [Fact]
    public void A_correction_of_something_else_ends_nothing() =>
        Holds(Mistaken().Do(Cast.Referrer, new ChangePerson { Person = new PersonDetails { CodeName = "Heron" }, RecordedWrongly = true, Reason = "It was recorded wrongly." }));

    [Fact]
    public void Doubt_that_has_another_ground_by_then_stays() => Holds(Mistaken().Do(Cast.Support, new Nrm.Casework.Work.TakeCase())
        .Do(Cast.Support, new RecordAgeAssessment { Method = "Two specialists", Result = AgeResult.Inconclusive }).Do(Cast.Referrer, Back(wrongly: true)));

    [Fact]
    public void What_was_said_at_the_referral_is_no_error_of_a_date() =>
        Holds(Given.Referred(referral: Given.Referral with { AgeAnswer = AgeAnswer.NotSure }).Do(Cast.Referrer, Back(wrongly: true)));

    [Fact]
    public void An_error_in_the_referral_itself_is_corrected_too()
    {
        var story = Given.Referred(referral: Given.Referral with { Person = new PersonDetails { DateOfBirth = PartialDate.Parse("2012") } });
        Holds(story);

        Assert.Equal(AgeClass.Adult, story.Do(Cast.Referrer, Back(wrongly: true)).Facts.Age);
        Assert.DoesNotContain(story.OpenTasks, ForAChild.Contains);
    }

    private static CaseStory Mistaken()
    {
        var story = Given.Referred(referral: Given.Referral with { Person = new PersonDetails { DateOfBirth = PartialDate.Parse("1998-02-03") } });
        Assert.Equal(AgeClass.Adult, story.Facts.Age);
        story.Do(Cast.Referrer, Born("2012", wrongly: false));
        Holds(story);
        return story;
    }

    private static void Holds(CaseStory story)
    {
        Assert.Equal(AgeClass.PresumedChild, story.Facts.Age);
        Assert.All(ForAChild, t => Assert.Contains(t, story.OpenTasks));
    }

    private static ChangePerson Back(bool wrongly) => Born("1998-02-03", wrongly);

    private static ChangePerson Born(string date, bool wrongly) =>
        new() { Person = new PersonDetails { DateOfBirth = PartialDate.Parse(date) }, RecordedWrongly = wrongly, Reason = "It was recorded wrongly." };
}

using Nrm.Casework.Cases;
using Nrm.Casework.Consent;
using Nrm.Casework.Profiles;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Consent;

public sealed class ConsentTests
{
    private sealed record Share(string Purpose, IReadOnlyList<string> Sections) : UseCase, ISharing
    {
        public override UseCaseDeclaration Declaration { get; } = new("share", typeof(Share), []);

        public override void Apply(CaseChange change)
        {
        }
    }

    [Fact]
    public void Withdrawal_stops_new_sharing_for_that_purpose_alone_and_reduces_no_service()
    {
        var story = Given.Presumed().Do(Cast.Support, Given.Needs).Do(Cast.Support, Given.Plan)
            .Do(Cast.Support, Given.Consent("share-with-police", "yes")).Do(Cast.Support, Given.Consent("share-with-health", "yes"));
        Assert.True(MayShare(story, "share-with-police"));
        var (tracks, clocks, assistance) = (story.Facts.Tracks, story.Facts.Clocks, story.Facts.Legal.Assistance);

        story.Do(Cast.Support, new WithdrawConsent { Purpose = "share-with-police" });
        Assert.False(MayShare(story, "share-with-police"));
        Assert.True(MayShare(story, "share-with-health"));
        Assert.Equal(tracks, story.Facts.Tracks);
        Assert.True(clocks.SequenceEqual(story.Facts.Clocks));
        Assert.Equal(assistance, story.Facts.Legal.Assistance);
        Assert.Contains(TaskKind.ReplaceStoppedSharing, story.OpenTasks);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("refused")]
    [InlineData("notAsked")]
    [InlineData("unknown")]
    [InlineData("notApplicable")]
    public void Only_a_yes_lets_anything_leave(string answer)
    {
        var story = Given.Taken();
        Assert.False(MayShare(story, "share-with-police"));
        story.Do(Cast.Support, Given.Consent("share-with-police", answer));
        Assert.False(MayShare(story, "share-with-police"));
    }

    [Fact]
    public void A_consent_that_does_not_stand_is_not_withdrawn() =>
        Assert.Equal(["ThereIsAConsentToWithdraw"], Given.Taken().Refused(Cast.Support, new WithdrawConsent { Purpose = "photo" }));

    [Fact]
    public void A_yes_says_what_was_explained_in_which_language_and_how() =>
        Assert.Equal(new Answer.Invalid(["InformationVersion", "Language", "GivenHow"]).ToString(),
            Given.Taken().Try(Cast.Support, new RecordConsent { Purpose = "photo", Answer = "yes" }).ToString());

    [Fact]
    public void Only_the_parts_leave_that_the_person_named_in_their_last_answer_about_the_purpose()
    {
        var story = Given.Taken().Do(Cast.Support, Given.Consent("share-with-police", "yes"));
        Assert.False(Names(story, "needs"));
        story.Do(Cast.Support, Given.Consent("share-with-police", "yes") with { Sections = ["needs", "contact"] });
        Assert.True(Names(story, "needs"));
        Assert.True(Names(story, "needs", "contact"));
        Assert.False(Names(story, "needs", "health"));
        story.Do(Cast.Support, Given.Consent("share-with-police", "yes") with { Sections = ["contact"] });
        Assert.False(Names(story, "needs"));
        story.Do(Cast.Support, new WithdrawConsent { Purpose = "share-with-police" });
        Assert.False(Names(story, "contact"));
    }

    private static bool MayShare(CaseStory story, string purpose) => IsMet(ConsentRules.PersonAgreesToThisSharing, story, new Share(purpose, ["needs"]));

    private static bool Names(CaseStory story, params string[] sections) => IsMet(ConsentRules.PersonNamedTheseParts, story, new Share("share-with-police", sections));

    private static bool IsMet(Rule rule, CaseStory story, UseCase input) =>
        rule.IsMet(new RuleContext(story.Facts, Cast.Support, CountryProfiles.InForce("GB", story.Today), story.Today, input));
}

using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Closure;
using Nrm.Casework.Documents;
using Nrm.Casework.Referrals;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Closure;

public sealed class ClosureTests
{
    private static readonly ProposeClosure Completed = new() { Reason = "completed" };

    [Fact]
    public void A_case_with_an_open_review_or_return_or_help_without_exit_plan_is_not_closed()
    {
        Assert.Equal(["NoReviewIsOpen", "ExitPlanWasOffered"], Given.NotRecognised().Refused(Cast.Support, Completed));
        Assert.Equal(["NoReturnIsOpen", "ExitPlanWasOffered"], Given.Identified().Do(Cast.Support, Given.ReturnWish).Refused(Cast.Support, Completed));
        Assert.Equal(["NoReviewIsOpen", "ExitPlanWasOffered"], Given.NegativeProposed().Refused(Cast.Support, Completed));
    }

    [Fact]
    public void A_case_whose_negative_the_person_was_not_told_of_stays_open_after_its_window_unless_there_is_nobody_to_tell()
    {
        var story = Given.NotRecognised();
        story.Facts = story.Facts with { Clocks = [] };
        Assert.Contains("NoReviewIsOpen", story.Refused(Cast.Support, Completed));
        story.Do(Cast.Support, new ProposeClosure { Reason = "deceased" });

        var told = Given.NotRecognised().Do(Cast.Decider, new Nrm.Casework.Decisions.RecordDecisionNotified { Language = "ron", DeliveredHow = "in person", SafeAddress = true });
        told.Facts = told.Facts with { Clocks = [] };
        Assert.DoesNotContain("NoReviewIsOpen", told.Refused(Cast.Support, Completed));
    }

    [Fact]
    public void What_opens_between_proposal_and_approval_stops_the_closing()
    {
        var story = Ready().Do(Cast.Support, Completed).Do(Cast.Support, Given.ReturnWish);
        Assert.Equal(["NoReturnIsOpen"], story.Refused(Cast.Supervisor, new ApproveClosure { Approves = true }));
        story.Do(Cast.Supervisor, new ApproveClosure { Approves = false });
        Assert.Null(story.Facts.Legal.Closure);
    }

    [Fact]
    public void Nobody_approves_what_they_proposed()
    {
        var both = Cast.Support with { Roles = new HashSet<Role> { Role.SupportWorker, Role.Supervisor } };
        var story = Ready().Do(Cast.Support, Completed);
        Assert.Equal(["ApproverDidNotPropose"], story.Refused(both, new ApproveClosure { Approves = true }));
        Assert.IsType<Answer.NoAccess>(story.Try(Cast.Support, new ApproveClosure { Approves = true }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_organisation_that_does_not_help_neither_approves_a_closing_nor_sends_it_back(bool approves)
    {
        var ofTheAuthority = Cast.Supervisor with { OrganisationId = Cast.Decider.OrganisationId, OrganisationKind = Cast.Decider.OrganisationKind };
        var story = Ready().Do(Cast.Support, Completed);
        Assert.Equal(["ApproverSupervisesTheHelp"], story.Refused(ofTheAuthority, new ApproveClosure { Approves = approves }));
    }

    [Fact]
    public void A_proposal_that_is_not_approved_leaves_the_case_open()
    {
        var story = Ready().Do(Cast.Support, Completed).Do(Cast.Supervisor, new ApproveClosure { Approves = false });
        Assert.Null(story.Facts.Legal.Closure);
        story.Do(Cast.Support, Completed);
    }

    [Fact]
    public void Nothing_is_done_to_a_closed_case_but_reopening_it()
    {
        var story = Ready().Do(Cast.Support, Completed).Do(Cast.Supervisor, new ApproveClosure { Approves = true });
        Assert.Equal(["CaseIsOpen"], story.Refused(Cast.Support, new AddNote { Text = "came by" }));
        Assert.Contains("CaseIsOpen", story.Refused(Cast.Support, Given.Needs with { }));
        foreach (var useCase in UseCases.All.Where(u => !u.OpensCase && u.Name != "reopen-case"))
        {
            Assert.Contains(Refusals.Of(useCase, useCase.Track is { } t ? Engine.Definition(t).Triggers.First(x => x.Split(':')[0] == useCase.Name) : null,
                new RuleContext(story.Facts, Cast.Support, story.Profile, story.Today)), u => u.Name == "CaseIsOpen");
        }

        var sections = story.Writes.Count;
        story.Do(Cast.Support, new ReopenCase { Reason = "newFacts" });
        Assert.Equal("newFacts", Assert.IsType<ReopenCase>(Assert.IsType<StepTaken>(Assert.Single(story.Writes.Skip(sections)).Document).Typed).Reason);
        Assert.Equal(["IsClosed"], story.Refused(Cast.Support, new ReopenCase { Reason = "newFacts" }));
    }

    [Fact]
    public void A_case_entered_in_error_needs_no_exit_plan() => Given.Taken().Do(Cast.Support, new ProposeClosure { Reason = "enteredInError" });

    private static CaseStory Ready() => Given.Identified().Do(Cast.Support, new EndAssistance { Reason = AssistanceEndReason.PersonAsked });
}

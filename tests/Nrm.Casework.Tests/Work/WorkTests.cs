using Nrm.Casework.Access;
using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Decisions;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Work;

namespace Nrm.Casework.Tests.Work;

public sealed class WorkTests
{
    [Fact]
    public void Only_somebody_of_the_organisation_that_was_asked_takes_a_case()
    {
        Assert.IsType<AccessDecision.Hidden>(Assert.IsType<Answer.NoAccess>(Given.Referred().Try(Cast.ShelterSupport, new TakeCase())).Decision);
        Assert.IsType<AccessDecision.Hidden>(Assert.IsType<Answer.NoAccess>(Given.Referred().Try(Cast.Reviewer, new TakeCase())).Decision);
        var story = Given.Referred().Do(Cast.Decider, new TakeCase());
        Assert.Contains(story.Facts.Assignments, a => a.IsActive && a.Function is CaseFunction.Decider && a.StaffId == Cast.Decider.StaffId);
        Assert.DoesNotContain(TaskKind.TakeCase, story.OpenTasks);
        Assert.IsType<Answer.NoAccess>(story.Try(Cast.OtherDecider, new TakeCase()));
    }

    [Fact]
    public void Nobody_decides_before_taking_the_case() =>
        Assert.Equal("not-taken", Assert.IsType<Answer.NoAccess>(Given.Referred().Try(Cast.Decider, Given.Positive)).Decision.Code);

    [Fact]
    public void A_decider_gives_the_case_to_a_colleague_and_has_it_no_longer()
    {
        var story = Given.Taken().Do(Cast.Decider, new AssignCase { StaffId = Cast.OtherDecider.StaffId, Function = CaseFunction.Decider });
        Assert.IsType<Answer.NoAccess>(story.Try(Cast.Decider, Given.Positive));
        story.Do(Cast.OtherDecider, Given.Positive);
    }

    [Fact]
    public void A_case_is_not_given_to_a_stranger_another_organisation_or_a_role_that_cannot()
    {
        var story = Given.Taken();
        Assert.Equal(["ColleagueExists"], story.Refused(Cast.Decider, new AssignCase { StaffId = Guid.NewGuid(), Function = CaseFunction.Decider }));
        Assert.Equal(["ColleagueExists"], story.Refused(Cast.Decider, new AssignCase { StaffId = Cast.Support.StaffId, Function = CaseFunction.Decider }));
        Assert.Equal(["ColleagueMayDoIt"], story.Refused(Cast.Decider, new AssignCase { StaffId = Cast.Reviewer.StaffId, Function = CaseFunction.Decider }));
        Assert.Equal(["ColleagueMayDoIt", "OrganisationHasTheFunction"], story.Refused(Cast.Support, new AssignCase { StaffId = Cast.OtherSupport.StaffId, Function = CaseFunction.Decider }));
    }

    [Fact]
    public void The_review_is_not_given_to_the_first_decider_or_the_referrer()
    {
        var story = Given.NegativeProposed();
        Assert.Contains("ReviewerIsSomebodyElse", story.Refused(Cast.Decider, new AssignCase { StaffId = Cast.Decider.StaffId, Function = CaseFunction.Reviewer }));
        story.Do(Cast.Decider, new AssignCase { StaffId = Cast.OtherDecider.StaffId, Function = CaseFunction.Reviewer }).Do(Cast.OtherDecider, Given.Agreed);
    }

    [Fact]
    public void A_supervisor_gives_a_waiting_case_to_somebody_of_their_organisation()
    {
        var story = Given.Referred().Do(Cast.Supervisor, new AssignCase { StaffId = Cast.OtherSupport.StaffId, Function = CaseFunction.Support });
        story.Do(Cast.OtherSupport, Given.Needs);
        Assert.DoesNotContain(story.Facts.Assignments, a => a.IsPending && a.Function is CaseFunction.Support);
    }

    [Fact]
    public void Support_is_asked_of_an_organisation_that_gives_it()
    {
        Assert.Equal(["OrganisationGivesSupport"], Given.Taken().Refused(Cast.Decider, new RequestSupport { OrganisationId = Cast.AuthorityId }));
        var story = Given.Taken().Do(Cast.Decider, new RequestSupport { OrganisationId = Cast.ShelterId }).Do(Cast.ShelterSupport, new TakeCase());
        story.Do(Cast.ShelterSupport, Given.Needs);
    }

    [Fact]
    public void A_declined_request_leaves_a_task_to_find_another()
    {
        var story = Given.Referred().Do(Cast.Support, new DeclineRequest { Reason = "full" });
        Assert.IsType<AccessDecision.Hidden>(Assert.IsType<Answer.NoAccess>(story.Try(Cast.Support, new TakeCase())).Decision);
        Assert.Contains(TaskKind.RequestSupport, story.OpenTasks);
    }

    [Fact]
    public void A_task_is_ticked_off_by_whom_it_is_for_and_only_when_no_step_ends_it()
    {
        var story = Given.Taken();
        Guid Task(TaskKind kind) => story.Facts.Tasks.First(t => t.Kind == kind).Id;
        story.Do(Cast.Support, new FinishTask { TaskId = Task(TaskKind.MeetEmergencyNeeds) });
        Assert.Equal(["TaskIsOpen"], story.Refused(Cast.Support, new FinishTask { TaskId = Task(TaskKind.MeetEmergencyNeeds) }));
        Assert.Equal(["TaskIsFinishedByHand"], story.Refused(Cast.Decider, new FinishTask { TaskId = Task(TaskKind.DecideReasonableGrounds) }));
        Assert.Equal(["TaskIsTheActors", "TaskIsFinishedByHand"], story.Refused(Cast.Support, new FinishTask { TaskId = Task(TaskKind.DecideReasonableGrounds) }));
        Assert.Equal(["TaskIsOpen"], story.Refused(Cast.Support, new FinishTask { TaskId = Guid.NewGuid() }));
    }

    [Fact]
    public void Every_kind_of_task_can_end()
    {
        var byHand = TaskKind.All.Where(k =>
        {
            var story = Given.Taken();
            var task = new CaseTask(Guid.NewGuid(), k, CaseFunction.Support, null, default);
            story.Facts = story.Facts with { Tasks = [task] };
            return story.Try(Cast.Support, new FinishTask { TaskId = task.Id }) is Answer.Done;
        });
        Assert.Equal(
            ["CollectOriginEvidence", "ConfirmProfileValue", "DeadlinePassed", "MeetEmergencyNeeds", "NotifyChildProtection", "OfferAlternativesToReturn",
                "OfferHelpAgain", "ReplaceStoppedSharing", "RequestGuardian", "ReviewSafety", "StatusNextStep", "WriteSafetyPlan"],
            byHand.Select(k => k.Name).Order(StringComparer.Ordinal));
    }
}

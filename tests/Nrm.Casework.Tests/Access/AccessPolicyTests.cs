using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Tests.Story;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Access;

public sealed class AccessPolicyTests
{
    [Fact]
    public void A_case_does_not_exist_for_whoever_has_no_part_in_it()
    {
        var facts = Given.Taken().Facts;
        foreach (var stranger in new[] { Cast.OtherReferrer, Cast.OtherSupport, Cast.OtherDecider, Cast.Enforcement, Cast.ShelterSupport, Cast.Reviewer })
        {
            Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToFacts(stranger, facts));
            Assert.All(Enum.GetValues<DataCategory>(), c => Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToCategory(stranger, facts, c, "assistance")));
            Assert.All(UseCases.All.Where(u => !u.OpensCase), u => Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToUse(stranger, facts, u)));
        }
    }

    [Fact]
    public void A_queue_shows_facts_and_opens_nothing()
    {
        var facts = Given.Referred().Facts;
        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToFacts(Cast.Decider, facts));
        Assert.All(Enum.GetValues<DataCategory>(), c => Assert.Equal("not-taken", AccessPolicy.ToCategory(Cast.Decider, facts, c, null).Code));
    }

    [Fact]
    public void A_first_responders_read_ends_with_the_hand_over()
    {
        var story = Given.Referred();
        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToCategory(Cast.Referrer, story.Facts, DataCategory.Account, null));
        story.Do(Cast.Decider, new TakeCase());
        Assert.Equal("handed-over", AccessPolicy.ToCategory(Cast.Referrer, story.Facts, DataCategory.Account, null).Code);
        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToFacts(Cast.Referrer, story.Facts));
    }

    [Fact]
    public void Health_is_read_with_consent_for_the_purpose_named_and_not_otherwise()
    {
        var story = Given.Taken();
        Assert.Equal("purpose-missing", AccessPolicy.ToCategory(Cast.Support, story.Facts, DataCategory.Health, null).Code);
        Assert.Equal("consent-missing", AccessPolicy.ToCategory(Cast.Support, story.Facts, DataCategory.Health, "share-with-health").Code);
        story.Do(Cast.Support, Given.Consent("share-with-health", "yes"));
        Assert.IsType<AccessDecision.Allowed>(AccessPolicy.ToCategory(Cast.Support, story.Facts, DataCategory.Health, "share-with-health"));
        Assert.Equal("consent-missing", AccessPolicy.ToCategory(Cast.Support, story.Facts, DataCategory.Health, "research").Code);
        story.Do(Cast.Support, new Casework.Consent.WithdrawConsent { Purpose = "share-with-health" });
        Assert.Equal("consent-missing", AccessPolicy.ToCategory(Cast.Support, story.Facts, DataCategory.Health, "share-with-health").Code);
        Assert.Equal("role-may-not", AccessPolicy.ToCategory(Cast.Decider, story.Facts, DataCategory.Health, "share-with-health").Code);
    }

    [Fact]
    public void An_assignment_that_ended_ends_access()
    {
        var story = Given.Taken();
        story.Facts = story.Facts with { Assignments = [.. story.Facts.Assignments.Select(a => a with { EndedAt = default(DateTime) })] };
        Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToFacts(Cast.Support, story.Facts));
        Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToCategory(Cast.Decider, story.Facts, DataCategory.Person, null));
    }

    [Fact]
    public void Only_first_responders_and_support_workers_bring_a_case_into_being() =>
        Assert.All(
            from role in Enum.GetValues<Role>() from useCase in UseCases.All.Where(u => u.OpensCase) select (role, useCase),
            x => Assert.Equal(
                x.role is Role.FirstResponder or Role.SupportWorker,
                AccessPolicy.ToOpen(Cast.Enforcement with { Roles = new HashSet<Role> { x.role } }, x.useCase) is AccessDecision.Allowed));

    [Theory]
    [InlineData(Permission.AskRemovalBar, "ImmigrationEnforcement")]
    [InlineData(Permission.AdministerStaff, "Administrator")]
    [InlineData(Permission.FindPerson, "FirstResponder SupportWorker")]
    [InlineData(Permission.ReadAccessLog, "SupportWorker Decider Supervisor")]
    [InlineData(Permission.ListCases, "FirstResponder SupportWorker Decider SecondReviewer Supervisor")]
    [InlineData(Permission.ReadProfiles, "FirstResponder SupportWorker Decider SecondReviewer Supervisor ImmigrationEnforcement Administrator")]
    public void A_permission_is_held_by_the_roles_named_and_no_other(Permission permission, string roles) =>
        Assert.Equal(
            roles.Split(' '),
            Enum.GetValues<Role>().Where(r => AccessPolicy.ToPermission(Cast.Enforcement with { Roles = new HashSet<Role> { r } }, permission) is AccessDecision.Allowed).Select(r => r.ToString()));

    [Fact]
    public void An_actor_without_roles_is_nobody()
    {
        var nobody = Cast.Support with { Roles = new HashSet<Role>() };
        Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToFacts(nobody, Given.Taken().Facts));
    }
}

using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;

namespace Nrm.Casework.Tests.Access;

public sealed class RolesTests
{
    [Fact]
    public void Every_role_has_one_row() => Assert.Equal(Enum.GetValues<Role>().Order(), Roles.All.Select(r => r.Role).Order());

    [Fact]
    public void A_row_speaks_of_its_own_role_only() => Assert.All(Roles.All, r =>
    {
        Assert.All(r.Ties, t => Assert.Equal(r.Role, t.Role));
        Assert.All(r.Opens, o => Assert.Equal(r.Role, o.Role));
    });

    /// <summary>A role that no case, no question and no step knows would be an account that can do nothing, and nobody would be told.</summary>
    [Fact]
    public void Every_role_has_something_to_do() => Assert.All(Roles.All, r =>
        Assert.True(r.Ties.Count > 0 || r.May.Any(m => m is not Permission.ReadProfiles), $"{r.Role} is tied to no case and may ask nothing"));

    /// <summary>Whoever has cases needs the list of them, and a list without a tie would always be empty.</summary>
    [Fact]
    public void Whoever_is_tied_to_cases_lists_them_and_nobody_else() => Assert.All(Roles.All, r => Assert.Equal(r.Ties.Count > 0, r.May.Contains(Permission.ListCases)));

    [Fact]
    public void Every_tie_says_why_and_asks_something() => Assert.All(Roles.Ties, t =>
    {
        Assert.False(string.IsNullOrWhiteSpace(t.Because.ToString()));
        Assert.True(t.ByAssignment is not null || t.ByCase is not null, $"{t.Role} {t.As} holds of nothing");
        Assert.NotEqual(Relationship.None, t.As);
    });

    /// <summary>What a tie opens or permits stands there in vain unless somebody can be so tied.</summary>
    [Fact]
    public void Every_grant_and_every_permit_is_of_a_tie_that_exists()
    {
        var tied = Roles.Ties.Select(t => (t.Role, t.As)).ToHashSet();

        Assert.All(
            AccessMatrix.Rows.Select(r => (r.Role, r.As)).Concat(UseCases.All.SelectMany(u => u.By).Select(p => (p.Role, p.As))).Where(p => p.As is not Relationship.Newcomer),
            p => Assert.Contains(p, tied));
    }

    [Fact]
    public void An_account_with_a_role_of_another_version_has_no_part_in_a_case_and_no_permission()
    {
        var actor = new Actor(Guid.NewGuid(), Guid.NewGuid(), OrganisationKind.CompetentAuthority, new HashSet<Role> { (Role)999 });
        var facts = Facts(actor);

        Assert.IsType<AccessDecision.Hidden>(AccessPolicy.ToFacts(actor, facts));
        Assert.All(UseCases.All, u => Assert.IsNotType<AccessDecision.Allowed>(u.OpensCase ? AccessPolicy.ToOpen(actor, u) : AccessPolicy.ToUse(actor, facts, u)));
        Assert.All(Enum.GetValues<Permission>(), p => Assert.IsType<AccessDecision.Denied>(AccessPolicy.ToPermission(actor, p)));
    }

    private static CaseFacts Facts(Actor actor) => new()
    {
        Id = Guid.NewGuid(), Reference = "NRM-0000-0000", Profile = "GB", ProfileVersion = "1", Entry = EntryRoute.Referral, Age = AgeClass.Adult, OpenedAt = default,
        ReferrerId = actor.StaffId, ReferrerOrganisationId = actor.OrganisationId, AuthorityId = actor.OrganisationId,
        Assignments = [.. Enum.GetValues<CaseFunction>().Select(f => new Assignment(Guid.NewGuid(), actor.OrganisationId, f, actor.StaffId, default, default(DateTime), null))],
    };
}

using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Tests.Story;

/// <summary>The people of the stories.</summary>
internal static class Cast
{
    private static readonly Guid Ngo = Id(1);
    private static readonly Guid Authority = Id(2);
    private static readonly Guid Shelter = Id(3);
    private static readonly Guid PoliceForce = Id(4);

    public static Guid AuthorityId => Authority;

    public static Guid ShelterId => Shelter;

    public static Guid NgoId => Ngo;

    public static OrganisationDirectory Directory { get; } = new(
    [
        new Organisation(Ngo, "Harbour", OrganisationKind.Ngo, [], ["GB", "COE", "ES", "NL", "IE"]) { Rank = 1 },
        new Organisation(Authority, "Authority", OrganisationKind.CompetentAuthority, ["GB", "COE", "ES", "NL", "IE"], []) { Rank = 2 },
        new Organisation(Shelter, "Shelter", OrganisationKind.Ngo, [], ["GB"]) { Rank = 3 },
        new Organisation(PoliceForce, "Police", OrganisationKind.Police, [], []) { Rank = 4 },
    ]);

    public static Actor Referrer { get; } = Who(11, PoliceForce, OrganisationKind.Police, Role.FirstResponder);

    public static Actor OtherReferrer { get; } = Who(12, PoliceForce, OrganisationKind.Police, Role.FirstResponder);

    public static Actor Support { get; } = Who(21, Ngo, OrganisationKind.Ngo, Role.SupportWorker);

    public static Actor OtherSupport { get; } = Who(22, Ngo, OrganisationKind.Ngo, Role.SupportWorker);

    public static Actor ShelterSupport { get; } = Who(23, Shelter, OrganisationKind.Ngo, Role.SupportWorker);

    public static Actor Decider { get; } = Who(31, Authority, OrganisationKind.CompetentAuthority, Role.Decider);

    public static Actor OtherDecider { get; } = Who(32, Authority, OrganisationKind.CompetentAuthority, Role.Decider);

    public static Actor Reviewer { get; } = Who(33, Authority, OrganisationKind.CompetentAuthority, Role.SecondReviewer);

    public static Actor Supervisor { get; } = Who(41, Ngo, OrganisationKind.Ngo, Role.Supervisor);

    public static Actor Enforcement { get; } = Who(51, Id(5), OrganisationKind.Immigration, Role.ImmigrationEnforcement);

    /// <summary>Refers and decides: what a small authority might do, and INV-16 forbids.</summary>
    public static Actor ReferrerAndDecider { get; } = Who(61, Authority, OrganisationKind.CompetentAuthority, Role.FirstResponder, Role.Decider);

    private static IReadOnlyList<Actor> All { get; } =
        [Referrer, OtherReferrer, Support, OtherSupport, ShelterSupport, Decider, OtherDecider, Reviewer, Supervisor, Enforcement, ReferrerAndDecider];

    public static StaffMember? Find(Guid id) => All.FirstOrDefault(a => a.StaffId == id) is { } actor ? new StaffMember(id, actor.OrganisationId, actor.Roles) : null;

    private static Actor Who(int id, Guid organisation, OrganisationKind kind, params Role[] roles) => new(Id(id), organisation, kind, roles.ToHashSet());

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

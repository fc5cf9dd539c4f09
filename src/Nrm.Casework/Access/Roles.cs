using Nrm.Casework.Cases;
using static Nrm.Casework.Access.Permission;
using In = Nrm.Casework.Kernel.DataCategory;

namespace Nrm.Casework.Access;

/// <summary>
/// The table of roles (domain 2.3, 8.2): who is tied to which case, what that opens, and what may be asked besides. A new role is a row here; the
/// policy, the lists, the counts, the matrix and the pages that tell who sees what follow.
/// </summary>
public static class Roles
{
    private const string Matrix = "domain 8.2";

    /// <summary>One row for each role, in the order in which they are shown.</summary>
    public static IReadOnlyList<RoleRow> All { get; } =
    [
        new(Role.FirstResponder)
        {
            Ties = Referred(Role.FirstResponder),
            May = [ListCases, FindPerson, ReadProfiles],
            Opens =
            [
                new(Role.FirstResponder, Relationship.Newcomer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], Matrix),
                new(Role.FirstResponder, Relationship.Referrer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], "domain 8.2: own referral only, until hand-over"),
            ],
        },
        new(Role.SupportWorker)
        {
            Ties = Works(Role.SupportWorker, CaseFunction.Support, "you support this person"),
            May = [ListCases, FindPerson, ReadProfiles, ReadAccessLog],
            Opens =
            [
                new(Role.SupportWorker, Relationship.Newcomer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], Matrix),
                new(Role.SupportWorker, Relationship.Assigned, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent, In.Assistance, In.Safety, In.Notes], Matrix),
                new(Role.SupportWorker, Relationship.Assigned, Grant.Write, [In.Location], "domain 8.2; INV-20: the direct care chain"),
                new(Role.SupportWorker, Relationship.Assigned, Grant.ReadWithConsent, [In.Health], Matrix),
                new(Role.SupportWorker, Relationship.Assigned, Grant.Read, [In.Decisions], Matrix),
            ],
        },
        new(Role.Decider)
        {
            Ties = [.. Works(Role.Decider, CaseFunction.Decider, "you decide this case"), .. Works(Role.Decider, CaseFunction.Reviewer, Reviews)],
            May = [ListCases, ReadProfiles, ReadAccessLog],
            Opens =
            [
                new(Role.Decider, Relationship.Assigned, Grant.Write, [In.Decisions, In.Safety], Matrix),
                new(Role.Decider, Relationship.Assigned, Grant.Read, [In.Person, In.Account, In.Consent], Matrix),
                new(Role.Decider, Relationship.Assigned, Grant.ReadLimited, [In.Contact], "domain 8.2: whether and how contact is safe, not the number"),
            ],
        },
        new(Role.SecondReviewer)
        {
            Ties = Works(Role.SecondReviewer, CaseFunction.Reviewer, Reviews),
            May = [ListCases, ReadProfiles],
            Opens =
            [
                new(Role.SecondReviewer, Relationship.Assigned, Grant.Write, [In.Decisions], Matrix),
                new(Role.SecondReviewer, Relationship.Assigned, Grant.Read, [In.Person, In.Account, In.Consent], Matrix),
            ],
        },
        new(Role.Supervisor)
        {
            Ties =
            [
                new(Role.Supervisor, Relationship.OrganisationSupervisor, "you supervise an organisation that works on it",
                    byAssignment: (me, a) => a.OrganisationId == me.OrganisationId && a.EndedAt == null,
                    byCase: (me, c) => c.ReferrerOrganisationId == me.OrganisationId),
            ],
            May = [ListCases, ReadProfiles, ReadAccessLog],
        },
        new(Role.ImmigrationEnforcement) { May = [AskRemovalBar, ReadProfiles] },
        new(Role.Administrator) { May = [AdministerStaff, ReadProfiles] },
    ];

    /// <summary>Every tie, in the order of the roles.</summary>
    public static IReadOnlyList<Tie> Ties { get; } = [.. All.SelectMany(r => r.Ties)];

    /// <summary>The roles for which no case exists. They go with no other role.</summary>
    public static IReadOnlyList<Role> WithoutCases { get; } = [.. All.Where(r => r.Ties.Count == 0).Select(r => r.Role)];

    private static Said Reviews => "you review a decision in this case";

    /// <summary>May somebody with this role have a case, or take it, for this part of the work?</summary>
    public static bool Fills(Role role, CaseFunction function) => Ties.Any(t => t.Role == role && t.Function == function);

    /// <summary>The ties that the actor's roles give them to some case.</summary>
    public static IEnumerable<Tie> TiesOf(Actor actor) => Ties.Where(t => actor.Is(t.Role));

    /// <summary>May the actor bring cases into being?</summary>
    public static bool Refers(Actor actor) => ThatRefer(actor).Any();

    /// <summary>Those of the actor's roles that bring cases into being.</summary>
    public static IEnumerable<Role> ThatRefer(Actor actor) => All.Where(r => actor.Is(r.Role) && r.Opens.Any(o => o.As is Relationship.Newcomer)).Select(r => r.Role);

    public static bool Supervises(Actor actor) => TiesOf(actor).Any(t => t.As is Relationship.OrganisationSupervisor);

    /// <summary>A read of one's own referral ends when the authority has taken the case, or, where there is none, whoever supports (domain 8.2).</summary>
    private static Tie[] Referred(Role role) =>
    [
        new(role, Relationship.Referrer, "you referred this person",
            byCase: (me, c) => c.ReferrerId == me.StaffId && !c.Assignments.Any(a => a.StaffId != null && (a.Function == CaseFunction.Decider || c.AuthorityId == null))),
        new(role, Relationship.ReferrerAfterHandOver, "you referred this person",
            byCase: (me, c) => c.ReferrerId == me.StaffId && c.Assignments.Any(a => a.StaffId != null && (a.Function == CaseFunction.Decider || c.AuthorityId == null))),
    ];

    /// <summary>Has the case for this part of the work; or it waits in the queue of the organisation for somebody who may take that part.</summary>
    private static Tie[] Works(Role role, CaseFunction function, Said has) =>
    [
        new(role, Relationship.Assigned, has, byAssignment: (me, a) => a.StaffId == me.StaffId && a.EndedAt == null && a.Function == function) { Function = function },
        new(role, Relationship.Queue, "it waits in your organisation's queue",
            byAssignment: (me, a) => a.StaffId == null && a.EndedAt == null && a.Function == function && a.OrganisationId == me.OrganisationId) { Function = function },
    ];
}

using In = Nrm.Casework.Kernel.DataCategory;

namespace Nrm.Casework.Access;

/// <summary>
/// The role × data-category matrix of domain 8.2 for the roles and sections that exist, as one table. Whatever is not in it is
/// denied. The facts of a case (state, dates, deadlines) are seen by everybody who has any relationship to it.
/// </summary>
public static class AccessMatrix
{
    private const string Matrix = "domain 8.2";

    public static IReadOnlyList<GrantRow> Rows { get; } =
    [
        new(Role.FirstResponder, Relationship.Newcomer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], Matrix),
        new(Role.FirstResponder, Relationship.Referrer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], "domain 8.2: own referral only, until hand-over"),
        new(Role.SupportWorker, Relationship.Newcomer, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent], Matrix),
        new(Role.SupportWorker, Relationship.Assigned, Grant.Write, [In.Person, In.Contact, In.Account, In.Consent, In.Assistance, In.Safety, In.Notes], Matrix),
        new(Role.SupportWorker, Relationship.Assigned, Grant.Write, [In.Location], "domain 8.2; INV-20: the direct care chain"),
        new(Role.SupportWorker, Relationship.Assigned, Grant.ReadWithConsent, [In.Health], Matrix),
        new(Role.SupportWorker, Relationship.Assigned, Grant.Read, [In.Decisions], Matrix),
        new(Role.Decider, Relationship.Assigned, Grant.Write, [In.Decisions, In.Safety], Matrix),
        new(Role.Decider, Relationship.Assigned, Grant.Read, [In.Person, In.Account, In.Consent], Matrix),
        new(Role.Decider, Relationship.Assigned, Grant.ReadLimited, [In.Contact], "domain 8.2: whether and how contact is safe, not the number"),
        new(Role.SecondReviewer, Relationship.Assigned, Grant.Write, [In.Decisions], Matrix),
        new(Role.SecondReviewer, Relationship.Assigned, Grant.Read, [In.Person, In.Account, In.Consent], Matrix),
    ];

    /// <summary>The widest grant; <see cref="Grant.None"/> when the table has no row.</summary>
    public static Grant For(Role role, Relationship relationship, DataCategory category) =>
        Rows.Where(r => r.Role == role && r.As == relationship && r.Categories.Contains(category))
            .Select(r => r.Grant).DefaultIfEmpty(Grant.None).Max();
}

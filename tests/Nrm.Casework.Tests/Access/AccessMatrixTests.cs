using Nrm.Casework.Access;

namespace Nrm.Casework.Tests.Access;

/// <summary>Every role, in every relationship, for every category: what domain 8.2 grants, written here again; all else is nothing.</summary>
public sealed class AccessMatrixTests
{
    private const string Expected = """
        FirstResponder  Newcomer  Write            Person Contact Account Consent
        FirstResponder  Referrer  Write            Person Contact Account Consent
        SupportWorker   Newcomer  Write            Person Contact Account Consent
        SupportWorker   Assigned  Write            Person Contact Account Consent Location Assistance Safety Notes
        SupportWorker   Assigned  ReadWithConsent  Health
        SupportWorker   Assigned  Read             Decisions
        Decider         Assigned  Write            Decisions Safety
        Decider         Assigned  Read             Person Account Consent
        Decider         Assigned  ReadLimited      Contact
        SecondReviewer  Assigned  Write            Decisions
        SecondReviewer  Assigned  Read             Person Account Consent
        """;

    private static readonly Dictionary<(Role, Relationship, DataCategory), Grant> Granted = (
        from line in Expected.Split('\n')
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from category in words[3..]
        select (Key: (Enum.Parse<Role>(words[0]), Enum.Parse<Relationship>(words[1]), Enum.Parse<DataCategory>(category)), Grant: Enum.Parse<Grant>(words[2])))
        .ToDictionary(x => x.Key, x => x.Grant);

    public static TheoryData<Role, Relationship, DataCategory> Cells =>
        [.. from role in Enum.GetValues<Role>() from tie in Enum.GetValues<Relationship>() from category in Enum.GetValues<DataCategory>() select (role, tie, category)];

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_cell_grants_what_the_domain_says_and_nothing_where_it_says_nothing(Role role, Relationship tie, DataCategory category) =>
        Assert.Equal(Granted.GetValueOrDefault((role, tie, category), Grant.None), AccessMatrix.For(role, tie, category));

    [Fact]
    public void Immigration_enforcement_and_administrators_open_nothing_whatever_their_tie() =>
        Assert.All(
            from role in new[] { Role.ImmigrationEnforcement, Role.Administrator, Role.Supervisor }
            from tie in Enum.GetValues<Relationship>()
            from category in Enum.GetValues<DataCategory>()
            select AccessMatrix.For(role, tie, category), grant => Assert.Equal(Grant.None, grant));

    [Fact]
    public void Where_the_person_is_and_what_helpers_note_stay_in_the_care_chain() =>
        Assert.All(
            AccessMatrix.Rows.Where(r => r.Categories.Intersect([DataCategory.Location, DataCategory.Health, DataCategory.Notes, DataCategory.Assistance]).Any()),
            row => Assert.Equal((Role.SupportWorker, Relationship.Assigned), (row.Role, row.As)));

    [Fact]
    public void Every_row_names_its_source() => Assert.All(AccessMatrix.Rows, row => Assert.Contains("domain 8.2", row.Source));
}

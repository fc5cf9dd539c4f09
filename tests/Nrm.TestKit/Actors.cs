using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.TestKit;

/// <summary>Organisations that exist in every test database, and people of them. Each call makes a new person.</summary>
public static class Actors
{
    public static Organisation Shelter { get; } = Organisation(1, "Harbour House", OrganisationKind.Ngo, supports: ["GB", "COE"]);

    public static Organisation OtherNgo { get; } = Organisation(2, "Lantern Trust", OrganisationKind.Ngo);

    public static Organisation Police { get; } = Organisation(3, "North Police", OrganisationKind.Police);

    public static Organisation LabourInspection { get; } = Organisation(4, "Labour Inspection", OrganisationKind.LabourInspection);

    public static Organisation Authority { get; } = Organisation(5, "Competent Authority", OrganisationKind.CompetentAuthority, decides: ["GB", "COE"]);

    public static Organisation OtherAuthority { get; } = Organisation(6, "Second Authority", OrganisationKind.CompetentAuthority, decides: ["IE"]);

    public static Organisation Immigration { get; } = Organisation(7, "Immigration Enforcement", OrganisationKind.Immigration);

    public static Organisation Operator { get; } = Organisation(8, "Operator", OrganisationKind.Operator);

    public static IReadOnlyList<Organisation> Organisations { get; } =
        [Shelter, OtherNgo, Police, LabourInspection, Authority, OtherAuthority, Immigration, Operator];

    public static Actor FirstResponder(Organisation? of = null) => Of(of ?? Police, Role.FirstResponder);

    public static Actor SupportWorker(Organisation? of = null) => Of(of ?? Shelter, Role.SupportWorker);

    public static Actor Decider(Organisation? of = null) => Of(of ?? Authority, Role.Decider);

    public static Actor SecondReviewer(Organisation? of = null) => Of(of ?? Authority, Role.SecondReviewer);

    public static Actor Supervisor(Organisation? of = null) => Of(of ?? Authority, Role.Supervisor);

    public static Actor ImmigrationEnforcement() => Of(Immigration, Role.ImmigrationEnforcement);

    public static Actor Administrator() => Of(Operator, Role.Administrator);

    public static Actor Of(Organisation organisation, params Role[] roles) =>
        new(Guid.CreateVersion7(), organisation.Id, organisation.Kind, roles.ToHashSet(), Guid.CreateVersion7());

    /// <summary>One person of each role, in the organisation where the role usually is.</summary>
    public static IReadOnlyList<Actor> OfEveryRole() => [.. Enum.GetValues<Role>().Select(OfRole)];

    public static Actor OfRole(Role role) => role switch
    {
        Role.FirstResponder => FirstResponder(),
        Role.SupportWorker => SupportWorker(),
        Role.Decider => Decider(),
        Role.SecondReviewer => SecondReviewer(),
        Role.Supervisor => Supervisor(),
        Role.ImmigrationEnforcement => ImmigrationEnforcement(),
        Role.Administrator => Administrator(),
        _ => Of(Authority, role),
    };

    private static Organisation Organisation(int number, string name, OrganisationKind kind, string[]? decides = null, string[]? supports = null)
    {
        // In no order, as in production, and the same in every process: the crash writer is another one.
        var id = new byte[16];
        new Random(number).NextBytes(id);
        return new(new Guid(id), name, kind, decides ?? [], supports ?? []) { Rank = number };
    }
}

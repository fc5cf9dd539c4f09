using Nrm.Casework.Access;
using Nrm.Casework.Cases;

namespace Nrm.Demonstration;

/// <summary>The invented organisations and people of a demonstration. The first account of a role is the one that a script takes.</summary>
internal static class Cast
{
    private static readonly string[] None = [];
    private static readonly string[] Abroad = ["COE", "IE", "ES", "NL"];

    public static IReadOnlyList<CastOrganisation> Organisations { get; } =
    [
        new("National Identification Authority", OrganisationKind.CompetentAuthority, ["GB"], None,
        [
            new("decider.one", "Amara Whitlock", Role.Decider),
            new("decider.two", "Joel Pennington", Role.Decider),
            new("reviewer.one", "Ruth Castellan", Role.SecondReviewer),
            new("supervisor.authority", "Desmond Achterberg", Role.Supervisor),
        ]),
        new("Continental Identification Authority", OrganisationKind.CompetentAuthority, Abroad, None,
        [
            new("decider.three", "Ilse Vandermeer", Role.Decider),
            new("reviewer.two", "Mateo Larralde", Role.SecondReviewer),
        ]),
        new("Harbour Step", OrganisationKind.Ngo, None, ["GB", .. Abroad],
        [
            // In a small organisation the same person refers and helps.
            new("responder.ngo", "Nadia Ferreira-Holt", Role.FirstResponder, Role.SupportWorker),
            new("support.one", "Tomas Ekwueme", Role.SupportWorker),
            new("support.two", "Greta Solheim", Role.SupportWorker),
            new("supervisor.ngo", "Miriam Okafor-Lind", Role.Supervisor),
        ]),
        new("Northmarch Police", OrganisationKind.Police, None, None, [new("responder.police", "Callum Draycott", Role.FirstResponder)]),
        new("Labour Standards Inspectorate", OrganisationKind.LabourInspection, None, None, [new("responder.labour", "Petra Novotna-Bell", Role.FirstResponder)]),
        new("Westbridge Council", OrganisationKind.LocalAuthority, None, None, [new("responder.council", "Hugh Abernethy", Role.FirstResponder)]),
        new("Border Returns Unit", OrganisationKind.Immigration, None, None, [new("enforcement", "Leon Marchetti", Role.ImmigrationEnforcement)]),
        new("Nrm operator", OrganisationKind.Operator, None, None, [new("administrator", "Sunniva Brandt", Role.Administrator)]),
    ];
}

internal sealed record CastOrganisation(
    string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor, IReadOnlyList<CastMember> Members);

internal sealed record CastMember(string UserName, string DisplayName, params IReadOnlyList<Role> Roles);

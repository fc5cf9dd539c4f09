namespace Nrm.Casework.Cases;

/// <summary>Kinds of organisation (HTCDS, domain 3.11); codes in the API are kebab-case.</summary>
public enum OrganisationKind
{
    Ngo,
    Police,
    LabourInspection,
    LocalAuthority,
    CompetentAuthority,
    Immigration,
    Operator,
}

/// <param name="DecidesFor">Profile codes for which it is the deciding authority.</param>
/// <param name="SupportsFor">Profile codes for which it takes support requests.</param>
public sealed record Organisation(Guid Id, string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor);

/// <summary>The organisations that rules route to. Read for each change.</summary>
public sealed class OrganisationDirectory(IReadOnlyList<Organisation> organisations)
{
    public Organisation? Find(Guid id) => organisations.FirstOrDefault(o => o.Id == id);

    /// <summary>The first authority that decides for the profile; null when none is set up.</summary>
    public Organisation? AuthorityFor(string profile) => organisations.FirstOrDefault(o => o.DecidesFor.Contains(profile));

    /// <summary>The referring organisation when it gives support itself, else the first that does.</summary>
    public Organisation? SupportFor(string profile, Guid referringOrganisation) =>
        organisations.Where(o => o.SupportsFor.Contains(profile)).OrderBy(o => o.Id == referringOrganisation ? 0 : 1).FirstOrDefault();
}

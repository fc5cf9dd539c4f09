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
public sealed record Organisation(Guid Id, string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor)
{
    /// <summary>
    /// Its place among all organisations, from 1: the order of lists, and the rule where several could be asked: the lowest is. No two have the
    /// same one. Given when the organisation is set up, and by hand where it decides who is asked.
    /// </summary>
    public int Rank { get; init; }
}

/// <summary>The organisations that rules route to. Read for each change.</summary>
public sealed class OrganisationDirectory(IReadOnlyList<Organisation> organisations)
{
    public Organisation? Find(Guid id) => organisations.FirstOrDefault(o => o.Id == id);

    /// <summary>Of the authorities that decide for the profile the one of the lowest rank; null when none is set up.</summary>
    /// <exception cref="UndeclaredException">Two have the same rank: chance would decide.</exception>
    public Organisation? AuthorityFor(string profile) => Lowest(organisations.Where(o => o.DecidesFor.Contains(profile)));

    /// <summary>The referring organisation when it gives support itself, else of those that do the one of the lowest rank.</summary>
    /// <exception cref="UndeclaredException">Two have the same rank: chance would decide.</exception>
    public Organisation? SupportFor(string profile, Guid referringOrganisation) =>
        Find(referringOrganisation) is { } own && own.SupportsFor.Contains(profile) ? own : Lowest(organisations.Where(o => o.SupportsFor.Contains(profile)));

    private static Organisation? Lowest(IEnumerable<Organisation> able)
    {
        var ranked = able.OrderBy(o => o.Rank).Take(2).ToList();
        return ranked is [var first, var second] && first.Rank == second.Rank
            ? throw new UndeclaredException($"which of {first.Name} and {second.Name} is asked, both of rank {first.Rank}")
            : ranked.FirstOrDefault();
    }
}

using Nrm.Casework.Cases;

namespace Nrm.Records.Staff;

/// <summary>The organisations that staff belong to and that rules route to.</summary>
public sealed class Organisations
{
    /// <summary>The new organisation; Invalid, Denied.</summary>
    public Task<Outcome<Organisation>> Create(Actor actor, NewOrganisation organisation, string? requestId = null, CancellationToken cancel = default) => throw new NotImplementedException();

    public Task<IReadOnlyList<Organisation>> All(CancellationToken cancel = default) => throw new NotImplementedException();
}

/// <param name="DecidesFor">Profile codes for which it is the deciding authority.</param>
/// <param name="SupportsFor">Profile codes for which it takes support requests.</param>
public sealed record NewOrganisation(string Name, OrganisationKind Kind, IReadOnlyList<string> DecidesFor, IReadOnlyList<string> SupportsFor);

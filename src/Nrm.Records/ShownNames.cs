namespace Nrm.Records;

/// <summary>
/// Names of the staff and organisations that occur in what was just shown, and of nobody else: it is no directory. Read after the entry of
/// the look is durable.
/// </summary>
public sealed class ShownNames
{
    private readonly IReadOnlyDictionary<Guid, string> _staff;
    private readonly IReadOnlyDictionary<Guid, string> _organisations;

    internal ShownNames(IReadOnlyDictionary<Guid, string> staff, IReadOnlyDictionary<Guid, string> organisations)
    {
        _staff = staff;
        _organisations = organisations;
    }

    /// <summary>For views that show no names.</summary>
    public static ShownNames None { get; } = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    /// <returns>The display name; null for an id that was not shown, and for a job.</returns>
    public string? OfStaff(Guid id) => _staff.GetValueOrDefault(id);

    /// <returns>The organisation's name; null for an id that was not shown.</returns>
    public string? OfOrganisation(Guid id) => _organisations.GetValueOrDefault(id);
}

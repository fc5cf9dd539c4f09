namespace Nrm.Demonstration;

/// <summary>A case of the tour, found again by its key: never by anything about a person.</summary>
/// <param name="Key">One of the keys of <see cref="DemonstrationTour"/>.</param>
public sealed record TourCase(string Key, Guid CaseId, string Reference);

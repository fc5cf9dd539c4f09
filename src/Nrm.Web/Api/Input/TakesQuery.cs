namespace Nrm.Web.Api.Input;

/// <summary>Says in the API document which query parameters an endpoint knows.</summary>
public sealed record TakesQuery(IReadOnlyList<string> Names);

namespace Nrm.Web.Pages.Cases;

/// <summary>A table of cases.</summary>
/// <param name="Caption">Localized.</param>
public sealed record CaseLines(IReadOnlyList<CaseLine> Lines, DateOnly Today, string Caption);

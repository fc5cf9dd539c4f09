namespace Nrm.Web.Pages.Cases;

/// <summary>One table of an access log.</summary>
/// <param name="Caption">In the language of the page.</param>
public sealed record AccessLines(AccessPage Page, string Caption, IReadOnlyList<AccessRow> Rows);

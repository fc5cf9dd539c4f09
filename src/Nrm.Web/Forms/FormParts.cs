namespace Nrm.Web.Forms;

/// <summary>A whole form for the partial that writes it.</summary>
/// <param name="Button">Localized.</param>
public sealed record FormParts(FilledForm Form, IReadOnlyList<Question> Questions, string Button)
{
    /// <summary>A key of the localizer.</summary>
    public string? Warning { get; init; }

    /// <summary>False where keeping for later makes no sense, such as a form without questions.</summary>
    public bool CanBeKept => Questions.Count > 0;
}

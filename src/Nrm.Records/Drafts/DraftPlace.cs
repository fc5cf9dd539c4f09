using System.Text.RegularExpressions;

namespace Nrm.Records.Drafts;

/// <summary>
/// Where a draft belongs. A form of a case has one draft for each person who fills it in; a form without a case (a referral) may have several,
/// told apart by id. A place is never stored readably.
/// </summary>
/// <param name="Form">The form's code, e.g. a use case's name or "referral": lower-case words joined by hyphens.</param>
/// <param name="Item">What within the case the form is about: an id or a code.</param>
public sealed partial record DraftPlace(string Form, Guid? CaseId = null, string? Item = null)
{
    /// <summary>False for what no form of this program asks for: such a place has no draft and gets none.</summary>
    public bool IsValid => Form is { Length: <= 60 } && Code().IsMatch(Form) && (Item is null || (Item.Length <= 80 && Part().IsMatch(Item)));

    // \z, not $: a line end after the code is no part of it.
    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}

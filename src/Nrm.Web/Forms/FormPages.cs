namespace Nrm.Web.Forms;

/// <summary>One page of a form that has several: which fields it asks for, so that its answers replace those and leave the others.</summary>
/// <param name="Code">Of the page within its form, kebab-case: also in its address.</param>
public sealed record FormPage(string Code, IReadOnlyList<Question> Questions)
{
    /// <summary>The hidden field that names the page.</summary>
    public const string Field = "_page";

    /// <summary>All fields of the form after this page was filled in.</summary>
    public IReadOnlyDictionary<string, string[]> Over(IReadOnlyDictionary<string, string[]> whole, IReadOnlyDictionary<string, string[]> typed) =>
        whole.Where(f => !Asks(f.Key)).Concat(typed.Where(f => Asks(f.Key))).ToDictionary(f => f.Key, f => f.Value);

    private bool Asks(string field) => Paths(Questions).Any(p => field == p || field.StartsWith(p + ".", StringComparison.Ordinal) || field.StartsWith(p + "[", StringComparison.Ordinal));

    private static IEnumerable<string> Paths(IEnumerable<Question> questions) =>
        questions.SelectMany(q => q.Choices.SelectMany(c => Paths(c.Then)).Prepend(q.Path));
}

/// <summary>The forms that have several pages.</summary>
public static class FormPages
{
    private static readonly Dictionary<string, IReadOnlyList<FormPage>> Known = new()
    {
        [Pages.Referrals.ReferralForm.Code] = Pages.Referrals.ReferralForm.FormPages,
    };

    /// <summary>The page that was posted; null for a form of one page.</summary>
    public static FormPage? Find(Posted posted) => posted.Own.TryGetValue(FormPage.Field, out var code) && posted.Own.TryGetValue(FormPlace.Field, out var place)
        && Known.TryGetValue(place.Split(':')[0], out var pages) ? pages.FirstOrDefault(p => p.Code == code) : null;
}

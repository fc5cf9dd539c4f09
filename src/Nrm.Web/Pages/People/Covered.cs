using Nrm.Casework.People;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.People;

/// <summary>The fields that stay off a page until somebody asks for name and date of birth.</summary>
public static class Covered
{
    /// <summary>Of the page without them.</summary>
    public const string Code = "covered";

    private static readonly string[] Paths = [.. Fields.Walk(typeof(ChangePerson)).Where(f => f.Field.IsCovered).Select(f => f.Path.Split('[')[0])];

    /// <summary>The form without them. What was typed while they were shown stays in the draft.</summary>
    public static FormPage Page(IEnumerable<Question> questions) => new(Code, [.. questions.Where(q => !Is(q.Path))]);

    public static bool Is(string field) => Paths.Any(p => field == p || field.StartsWith(p + ".", StringComparison.Ordinal));
}

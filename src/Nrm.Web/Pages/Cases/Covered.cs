namespace Nrm.Web.Pages.Cases;

/// <summary>The fields that stay off a page until somebody asks for name and date of birth.</summary>
public static class Covered
{
    private static readonly string[] Paths = ["person.fullName", "person.latinName", "person.otherNames", "person.dateOfBirth"];

    public static bool Is(string field) => Paths.Any(p => field == p || field.StartsWith(p + ".", StringComparison.Ordinal));
}

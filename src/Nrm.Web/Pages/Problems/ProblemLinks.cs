namespace Nrm.Web.Pages.Problems;

public static class ProblemLinks
{
    /// <summary>As the pages of problems are told apart: {0} is the status.</summary>
    public const string Pattern = "/problem/{0}";

    public static string Problem(int status) => $"/problem/{status}";
}

namespace Nrm.Web.Pages.Demonstration;

public static class DemonstrationLinks
{
    public const string Tour = "/tour";
}

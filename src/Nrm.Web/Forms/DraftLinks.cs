namespace Nrm.Web.Forms;

public static class DraftLinks
{
    /// <summary>Where drafts are sent while they are typed.</summary>
    public const string Save = "/drafts";
}

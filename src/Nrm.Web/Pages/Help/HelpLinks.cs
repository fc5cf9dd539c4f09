namespace Nrm.Web.Pages.Help;

public static class HelpLinks
{
    public const string Help = "/help";

    /// <summary>Whom to ask about a look at a case.</summary>
    public const string AboutAccess = $"{Help}#access";

    public const string AboutAccounts = $"{Help}#accounts";
    public const string WhoSeesWhat = "/help/who-sees-what";
    public const string Accessibility = "/help/accessibility";
}

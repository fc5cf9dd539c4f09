namespace Nrm.Web.Access;

/// <summary>Where people enter and leave, and keep what is theirs.</summary>
public static class AccessLinks
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Enrol = "/enrol";

    /// <summary>Uses the session, and does nothing else.</summary>
    public const string Stay = "/stay";

    /// <summary>A screen that says nothing.</summary>
    public const string Hidden = "/hidden";

    public const string Language = "/language";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string SecondFactor = "/account/second-factor";

    /// <summary>One button of a demonstration: in as one of its accounts.</summary>
    public const string SignInAs = $"{SignIn}?handler=as";
}

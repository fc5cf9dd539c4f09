using Nrm.Casework.Cases;

namespace Nrm.Web.Pages.Consent;

/// <summary>How an answer of the person is shown: red for what stops sharing, grey for what nobody asked.</summary>
public static class ConsentLine
{
    public static string Colour(ConsentState state) => state switch
    {
        ConsentState.Given => "green",
        ConsentState.Refused or ConsentState.Withdrawn => "red",
        ConsentState.NotAsked => "grey",
    };
}

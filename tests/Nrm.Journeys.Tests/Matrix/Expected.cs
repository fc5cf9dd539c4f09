namespace Nrm.Journeys.Tests.Matrix;

/// <summary>What somebody gets at an address.</summary>
public enum Expected
{
    /// <summary>P: 200 and a page.</summary>
    Page,

    /// <summary>E: 200 and a page that explains: the step is not the visitor's, and there is no form to send.</summary>
    Explained,

    /// <summary>&gt;: to another address of this program; nobody signed in is sent to sign in.</summary>
    Redirect,

    /// <summary>X: 403 or 404 with a page that says what to do.</summary>
    Refused,

    /// <summary>0: 404, the answer to an address that there is not.</summary>
    Absent,
}

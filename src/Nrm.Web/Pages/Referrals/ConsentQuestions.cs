using Nrm.Casework.Referrals;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Referrals;

/// <summary>What the person answered to being referred, and what it rests on (INV-07).</summary>
public static class ConsentQuestions
{
    public static Question Answer { get; } = new("consent.toReferral", "Does the person agree to be referred?") { Choices = Choice.Of(CodeLists.YesNo, "notAsked", "unknown") };

    public static IReadOnlyList<Question> Explained { get; } =
    [
        new("consent.informationVersion", "Which version of the information was given") { Hint = "It stands at the foot of the leaflet, for example 2026-1. Needed when the person agrees", Width = 10, Optional = true },
        new("consent.language", "Language in which it was explained") { Hint = "Needed when the person agrees", Optional = true },
        new("consent.givenHow", "How consent was given") { Hint = "For example, signed, or spoken before a witness. Needed when the person agrees", Optional = true },
        new("consent.viewsOfTheChild", "If the person is or may be a child: their own view") { Rows = 4 },
    ];
}

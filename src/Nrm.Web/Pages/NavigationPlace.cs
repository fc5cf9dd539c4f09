using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Help;
using Nrm.Web.Pages.Referrals;
using Nrm.Web.Pages.Returns;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages;

/// <summary>One place of the service navigation. What a role has nothing to do with is left out, not greyed.</summary>
/// <param name="Text">A key of the localizer.</param>
public sealed record NavigationPlace(string Address, string Text)
{
    public bool CountsLate { get; init; }

    /// <summary>False for those who keep accounts, or ask about file numbers, and have no part in any case.</summary>
    public static bool OpensCases(Actor actor) => Roles.TiesOf(actor).Any();

    public static IEnumerable<NavigationPlace> For(Actor actor)
    {
        if (OpensCases(actor))
        {
            yield return new(WorkLinks.MyWork, "My work") { CountsLate = true };
            yield return new(CaseLinks.All, "Cases");
        }

        if (Roles.Refers(actor))
        {
            yield return new(ReferralLinks.Start, "New referral");
        }

        if (Permissions.Has(actor, Permission.AskRemovalBar))
        {
            yield return new(ReturnLinks.RemovalCheck, "Check a file number");
        }

        yield return new(HelpLinks.Help, "Help");
    }

    public bool Is(PathString path) => path.Equals(Address);

    public bool Holds(PathString path) => path.StartsWithSegments(Address);
}

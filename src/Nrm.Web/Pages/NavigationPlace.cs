using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Web.Pages.Cases;
using Nrm.Web.Pages.Help;

namespace Nrm.Web.Pages;

/// <summary>One place of the service navigation. What a role has nothing to do with is left out, not greyed.</summary>
/// <param name="Order">Its place among the places; no two have the same.</param>
/// <param name="Text">A key of the localizer.</param>
/// <param name="IsFor">Whether it is a place for somebody.</param>
public sealed record NavigationPlace(int Order, string Address, string Text, Func<Actor, bool> IsFor)
{
    /// <summary>Those of the program as a whole, and what its capabilities have.</summary>
    public static IReadOnlyList<NavigationPlace> All { get; } =
    [
        .. CapabilityPages.All.SelectMany(p => p.Places)
            .Append(new(20, CaseLinks.All, "Cases", OpensCases))
            .Append(new(90, HelpLinks.Help, "Help", _ => true))
            .OrderBy(p => p.Order),
    ];

    public bool CountsLate { get; init; }

    /// <summary>False for those who keep accounts, or ask about file numbers, and have no part in any case.</summary>
    public static bool OpensCases(Actor actor) => Roles.TiesOf(actor).Any();

    public static IEnumerable<NavigationPlace> For(Actor actor) => All.Where(p => p.IsFor(actor));

    public bool Is(PathString path) => path.Equals(Address);

    public bool Holds(PathString path) => path.StartsWithSegments(Address);
}

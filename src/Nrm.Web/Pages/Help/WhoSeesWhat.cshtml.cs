using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Nrm.Casework.Access;

namespace Nrm.Web.Pages.Help;

/// <summary>The access matrix in words: made from the table by which access is decided, so that it cannot say anything else.</summary>
[AllowAnonymous]
public sealed class WhoSeesWhatPage : PageModel
{
    public IReadOnlyList<RoleRows> Roles { get; } =
    [
        .. Enum.GetValues<Role>().Select(r => new RoleRows(
            r, [.. AccessMatrix.Rows.Where(row => row.Role == r)], [.. Enum.GetValues<Permission>().Where(p => Permissions.Of(p).Contains(r))])),
    ];

    /// <param name="Rows">What it opens of a case; none for a role that opens nothing.</param>
    public sealed record RoleRows(Role Role, IReadOnlyList<GrantRow> Rows, IReadOnlyList<Permission> May);
}

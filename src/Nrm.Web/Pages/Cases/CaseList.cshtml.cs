using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Cases;

/// <summary>The cases that somebody has a part in, page by page, by reference and code name.</summary>
public sealed class CaseListPage(Search search, TimeProvider time) : StaffPage
{
    public DateOnly Today { get; } = DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public CaseFilter Filter { get; private set; } = null!;

    public IReadOnlyList<CaseLine> Lines { get; private set; } = [];

    public CaseCursor? Next { get; private set; }

    public bool MayFind => AccessPolicy.ToPermission(Actor, Permission.FindPerson) is AccessDecision.Allowed;

    public bool MayRefer => Roles.Refers(Actor);

    public async Task<IActionResult> OnGet()
    {
        Filter = CaseFilter.Read(Request.Query);
        if (!(await search.Find(Actor, Filter.Criteria(Today), Call(), Cancel)).IsDone(out var list, out var outcome))
        {
            return Refused(outcome);
        }

        Lines = [.. list.Cases.Select(c => CaseLine.Of(c, Actor))];
        Next = list.Next;
        return Page();
    }
}

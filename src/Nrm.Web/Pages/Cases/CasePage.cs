using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Forms;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// A page of one case. It says what it wants; the case is looked at before the handler runs, and whatever comes of the look but the case
/// itself is answered here: absent and hidden alike, a denial with its reason. What is only sent is not looked at first, unless the page says so.
/// </summary>
public abstract class CasePage(Looks looks) : StaffPage
{
    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>What the reader may open of <see cref="Wants"/>; null when that is nothing.</summary>
    public OpenedSections? Opened { get; private set; }

    public CaseFacts Facts => Frame.View.Facts;

    public DateOnly Today => Frame.View.Today;

    public bool Reads(Section section) => Frame.View.Readable.Contains(section);

    /// <summary>Sections that a button of this page opened in a look of their own, and that do not open.</summary>
    protected IReadOnlyList<Section> ClosedBeside { get; set; } = [];

    protected Looks Looks { get; } = looks;

    protected Guid CaseId => Guid.Parse((string)RouteData.Values["caseId"]!);

    /// <summary>Asked before anything is opened; may ask the frame, in which nobody of the staff has a name yet.</summary>
    protected virtual Wanted Wants => Wanted.OnlyTheFrame;

    /// <summary>True where what is sent is judged beside the case as it is shown.</summary>
    protected virtual bool LooksBeforeItIsSent => false;

    public override void OnPageHandlerSelected(PageHandlerSelectedContext context) => ShownPerson.Choose(context);

    protected override async Task<IActionResult?> Before(PageHandlerExecutingContext context)
    {
        if (!ShownPerson.IsAsked(HttpContext) && await base.Before(context) is { } refused)
        {
            return refused;
        }

        if (ShownPerson.IsAsked(HttpContext) && await ShownPerson.Open(HttpContext) is { } covered)
        {
            return Refused(covered);
        }

        return !IsSent || LooksBeforeItIsSent ? await Look() : null;
    }

    /// <summary>Null when the page can be shown; the page then has its frame.</summary>
    protected async Task<IActionResult?> Look()
    {
        IActionResult? refused = null;
        if (!(await Looks.At(Actor, CaseId, new PageLook(WantedOf), Call(), Cancel)).IsDone(out var opened, out var outcome))
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(opened.Overview, Request.Path) with { NotOpened = [.. opened.NotOpened, .. ClosedBeside] };
        Opened = opened.OnlyTheFrame ? null : opened;
        return refused ?? await LookFurther();

        Wanted WantedOf(CaseOverviewView frame)
        {
            Frame = CaseFrame.Of(frame, Request.Path);
            refused = NotForThisReader();
            return refused is null ? Wants : Wanted.OnlyTheFrame;
        }
    }

    /// <summary>What a reader is answered with who may see the case and has no business on this page; null for all others.</summary>
    protected virtual IActionResult? NotForThisReader() => null;

    /// <summary>Reads what the page shows from elsewhere. Null when it can be shown.</summary>
    protected virtual Task<IActionResult?> LookFurther() => Task.FromResult<IActionResult?>(null);

    /// <summary>A form came back, or something was pressed; asking for the name only shows the page again.</summary>
    private bool IsSent => HttpMethods.IsPost(Request.Method) && !ShownPerson.IsAsked(HttpContext);
}

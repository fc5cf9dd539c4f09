using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Documents;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Drafts;
using Nrm.Records.Views;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Documents;
using Nrm.Web.Pages.Steps;

namespace Nrm.Web.Pages.Cases;

/// <summary>What happened in a case and what was noted, newest first, with a place to write the next note.</summary>
public sealed class TimelinePage(Looks looks, StepForms forms, Words words) : SentFormPage(looks, forms, words)
{
    public const int PerPage = 50;

    /// <summary>Null for those who write no notes here.</summary>
    public FilledForm? Form { get; private set; }

    public IReadOnlyList<TimelineLine> Lines { get; private set; } = [];

    public TimelineKind? Only { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages => Math.Max(1, (Lines.Count + PerPage - 1) / PerPage);

    public bool ReadsNotes => Reads(Sections.Notes);

    protected override Wanted Wants => new([.. TimelineLine.Told.Where(Reads)]) { Events = true, Whole = true };

    public Task<IActionResult> OnGet() => Show(null);

    public Task<IActionResult> OnPost() => Send(DocumentsStepForms.Note, Place, Posted.Of(Request.Form), Show);

    private DraftPlace Place => new(DocumentsStepForms.Note.UseCase.Name, CaseId);

    private async Task<IActionResult> Show(FilledForm? again)
    {
        Only = Request.Query["show"].ToString() switch { "notes" => TimelineKind.Note, "decisions" => TimelineKind.Decision, "system" => TimelineKind.System, _ => null };
        Lines = [.. TimelineLine.Of(Opened!).Where(l => Only is null || l.Kind == Only)];
        PageNumber = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Form = again ?? (Frame.Permits(DocumentsStepForms.Note.UseCase.Name) ? await Forms.Begin(Actor, Place, null, Cancel) : null);
        return Page();
    }
}

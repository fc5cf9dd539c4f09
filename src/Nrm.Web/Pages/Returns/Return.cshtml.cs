using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Returns;
using Nrm.Casework.Safety;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Returns;

/// <summary>Whether the person may be returned, what stands against it and why, and what happened so far.</summary>
public sealed class ReturnPage(Looks looks) : CasePage(looks)
{
    private const string TooOld = "C15";

    public ReturnPicture Picture { get; private set; } = null!;

    /// <summary>False for those whose part in the case does not include it.</summary>
    public bool IsOpen => Reads(Sections.Return) && Frame.View.As is not Relationship.Queue;

    public string? State => Facts.Tracks.TryGetValue(Track.Return, out var track) ? track.State : null;

    /// <summary>Threats and other events that touch the person's safety, the newest first.</summary>
    public IReadOnlyList<OpenedDocument> Threats { get; private set; } = [];

    /// <summary>What would stand against it if the person left today, with rule and source; what was never assessed is not too old.</summary>
    public IReadOnlyList<UnmetRule> Against => Picture.Raised is null ? [] : [.. Frame.Unmet(ExecuteReturn.Declares.Name).Where(r => r.Rule != TooOld || Picture.Risk is not null)];

    public OfferedSteps Steps => OfferedSteps.Of(Frame, [.. ReturnStepForms.All.Select(s => s.UseCase.Name)]);

    protected override Wanted Wants => IsOpen ? new(Sections.Return, Sections.Safety) : Wanted.OnlyTheFrame;

    public void OnGet()
    {
        Picture = ReturnPicture.Of(Frame.View, Opened);
        Threats = [.. (Opened?.Of(Sections.Safety) ?? []).Reverse()];
    }
}

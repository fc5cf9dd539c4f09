using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Components;
using Nrm.Web.Forms;
using Nrm.Web.Language;
using Nrm.Web.Pages.Steps;
using Nrm.Web.Pages.Work;

namespace Nrm.Web.Pages.Cases;

/// <summary>
/// What every page of a case shows around itself: number, code name, flags, where one is, and why one may see it. The person's name is not
/// part of it; it is shown on one answer only, after a recorded look (<see cref="ShownPerson"/>).
/// </summary>
public sealed record CaseFrame(CaseOverviewView View, string Here)
{
    /// <summary>Sections of this page in which something was recorded that does not open.</summary>
    public IReadOnlyList<Section> NotOpened { get; init; } = [];

    /// <summary>Where nothing of it is shown because it does not open, no page says that nothing was recorded.</summary>
    public bool DoesNotOpen(Section section) => NotOpened.Contains(section);

    public Guid CaseId => View.Facts.Id;

    public string Reference => View.Facts.Reference;

    public string CodeName => Casework.Cases.CodeName.Of(CaseId);

    /// <summary>Whoever sees the outcome only has no person strip beyond it.</summary>
    public bool OutcomeOnly => View.As is Relationship.ReferrerAfterHandOver;

    public CaseParticipant? Lead => View.People.FirstOrDefault(p => p.Lead);

    public bool IsClosed => View.Facts.MainState is MainState.Closed;

    public IEnumerable<CaseTab> Tabs => CaseTab.Of(View);

    public static CaseFrame Of(CaseOverviewView view, PathString path) => new(view, path.Value ?? "");

    /// <summary>The page of a step in this case.</summary>
    public string To(StepQuestions step) => step.AddressIn(CaseId);

    /// <summary>On the page of the tab or below it; below the overview are all the others.</summary>
    public bool IsAt(CaseTab tab) => tab.Address(CaseId) is var address
        && (Here == address || (address != CaseLinks.Overview(CaseId) && Here.StartsWith(address + "/", StringComparison.Ordinal)));

    public IReadOnlyList<Flag> Flags(Words words) => CaseFlags.Of(View.Facts, words);

    /// <summary>Sets title and recording notice of the page.</summary>
    public void PutOn(ViewDataDictionary page, string title, Words words)
    {
        page["Title"] = words["{0}, {1}", title, Reference];
        page["Take"] = Permits("take") && Here != To(WorkStepForms.Take) ? To(WorkStepForms.Take) : null;
        page["Why"] = words["You can see this case because {0}.", words.Of(View.Why)];
    }

    /// <summary>Why the step cannot be taken now; empty when it can.</summary>
    public IReadOnlyList<UnmetRule> Unmet(string useCase) =>
        [.. View.Next.Around(useCase)?.Refused.Where(r => r.Trigger == useCase).SelectMany(r => r.Unmet) ?? []];

    /// <summary>Whether somebody in this part of the case ever takes the step, now or later.</summary>
    public bool Knows(string useCase) => View.Next.Around(useCase) is { } t && (t.Permitted.Any(p => p.Trigger == useCase) || t.Refused.Any(r => r.Trigger == useCase));

    /// <summary>False when the step is somebody else's part (domain 8.2), however the case stands: there is nothing to fill in.</summary>
    public bool IsTheirs(string useCase) => Knows(useCase) && Unmet(useCase).All(u => u.Rule != "8.2");

    public bool Permits(string useCase) => View.Next.Around(useCase)?.Permitted.Any(p => p.Trigger == useCase) is true;

    /// <summary>It is theirs to do, now or as soon as a day has come (C05, M10): the form may be filled in.</summary>
    public bool CanPrepare(string useCase) => Permits(useCase) || (Knows(useCase) && Unmet(useCase).All(u => u.Rule is "C05" or "M10"));
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nrm.Casework.Workflow;
using Nrm.Records.Views;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>What every page of a case shows around itself: number, code name, flags, where one is, and why one may see it.</summary>
public sealed record CaseFrame(CaseOverviewView View, string Here)
{
    public Guid CaseId => View.Facts.Id;

    public string Reference => View.Facts.Reference;

    public static CaseFrame Of(CaseOverviewView view, PathString path) => new(view, path.Value ?? "");

    /// <summary>Sets title and recording notice of the page.</summary>
    public void PutOn(ViewDataDictionary page, string title, Words words)
    {
        page["Title"] = $"{title}, {Reference}";
        page["Why"] = words.Sentence(View.Why);
    }

    /// <summary>Why the step cannot be taken now; empty when it can.</summary>
    public IReadOnlyList<UnmetRule> Unmet(string useCase) =>
        [.. View.Tracks.Append(View.Beside).SelectMany(t => t.Refused).Where(r => r.Trigger == useCase).SelectMany(r => r.Unmet)];

    /// <summary>Whether somebody in this part of the case ever takes the step, now or later.</summary>
    public bool Knows(string useCase) => View.Tracks.Append(View.Beside).Any(t => t.Permitted.Any(p => p.Trigger == useCase) || t.Refused.Any(r => r.Trigger == useCase));

    public bool Permits(string useCase) => View.Tracks.Append(View.Beside).Any(t => t.Permitted.Any(p => p.Trigger == useCase));
}

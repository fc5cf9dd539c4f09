using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The recovery and reflection period: how long it still runs, what applies in it, and what was explained to the person.</summary>
public sealed class ReflectionPage(CaseRecords door, Words words) : StaffPage
{
    private static readonly string[] Steps = [.. ReflectionStepForms.All.Select(s => s.UseCase.Name)];

    public CaseFrame Frame { get; private set; } = null!;

    /// <summary>Null when it never began.</summary>
    public ReflectionFact? Period => Frame.View.Facts.Legal.Reflection;

    public string State => Frame.View.Facts.StateOf(Track.Reflection);

    public bool Runs => State is ReflectionTrack.Running or ReflectionTrack.Extended or ReflectionTrack.Restarted;

    /// <summary>It ended before the day on which it would have run out.</summary>
    public bool EndedEarly => State is ReflectionTrack.EndedByPerson or ReflectionTrack.EndedExceptionally
        || (State is ReflectionTrack.EndedFollowedByPermit && Period!.EndsOn >= Frame.View.Today);

    public int Day => CaseProgress.DayOf(Period!, Frame.View.Today);

    public int Days => CaseProgress.DaysOf(Period!);

    /// <summary>Days after today until the last one.</summary>
    public int DaysLeft => Math.Max(0, Period!.EndsOn.DayNumber - Frame.View.Today.DayNumber);

    /// <summary>Where the length of the period stands, as it was when the period was granted (INV-34).</summary>
    public string? Source => Frame.View.Facts.Clocks.LastOrDefault(c => c.Kind is ClockKind.C04Reflection)?.Source;

    /// <summary>The country profile under which it was granted, and since when that holds; the version's own name where it has no day.</summary>
    public string Profile => CountryProfiles.Find(Frame.View.Facts.Profile, Period!.ProfileVersion).ValidFrom is { } since
        ? words["Country profile {0}, in force since {1}", words.Choice("profile", Frame.View.Facts.Profile), words.Day(since)]
        : words["Country profile {0}, version {1}", words.Choice("profile", Frame.View.Facts.Profile), Period!.ProfileVersion];

    /// <summary>The open task of explaining the period to the person.</summary>
    public CaseTask? Explain => Frame.View.Facts.Tasks.LastOrDefault(t => t.IsOpen && t.Kind is TaskKind.GiveReflectionInformation);

    public StepLinks Links => StepLinks.Of(Frame, Steps);

    /// <summary>Null for those whose part in the case does not include it.</summary>
    public IReadOnlyList<OpenedDocument>? Records { get; private set; }

    public IEnumerable<(OpenedDocument Opened, ReflectionRecord Record)> Of(params string[] what) =>
        (Records ?? []).Select(r => (r, (ReflectionRecord)r.Document)).Where(r => what.Contains(r.Item2.What));

    /// <summary>Why there is no period, and what begins it.</summary>
    public string WhyNone()
    {
        var facts = Frame.View.Facts;
        var profile = CountryProfiles.InForce(facts.Profile, Frame.View.Today, facts.SubPopulation);
        return facts.StateOf(Track.Identification) switch
        {
            IdentificationTrack.RGNegativeProposed => words["The first decision is proposed as negative and waits for its review. A period begins if it becomes positive."],
            IdentificationTrack.RGNegative or IdentificationTrack.Upheld or IdentificationTrack.ReconsiderationRequested => words["The first decision was negative. If it is reversed on reconsideration, the period begins in full."],
            IdentificationTrack.Withdrawn => words["The person withdrew from identification before a period began. It can begin when they come back to it."],
            IdentificationTrack.NotStarted => words["The person has not been referred for identification yet."],
            _ when ReflectionRules.StartsOnDetection(profile) => words["In this country the period begins with the referral."],
            _ => words["It begins by itself with a positive first decision, which has not been taken yet. Nobody has to apply for it."],
        };
    }

    public async Task<IActionResult> OnGet(Guid caseId)
    {
        var outcome = await door.Read(Actor, caseId, new CaseOverview(), Call(), Cancel);
        if (outcome is not Outcome<CaseOverviewView>.Done { Value: var view })
        {
            return Refused(outcome);
        }

        Frame = CaseFrame.Of(view, Request.Path);
        if (Frame.OutcomeOnly)
        {
            return LocalRedirect(Frame.At(""));
        }

        if (view.Readable.Contains(Sections.Reflection))
        {
            var look = await door.Read(Actor, caseId, new SectionsView([Sections.Reflection]), Call(), Cancel);
            if (look is not Outcome<OpenedSections>.Done { Value: var opened })
            {
                return Refused(look);
            }

            Records = [.. opened.Of(Sections.Reflection).Reverse()];
        }

        return Page();
    }
}

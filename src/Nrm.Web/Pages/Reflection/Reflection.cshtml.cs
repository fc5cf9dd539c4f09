using Microsoft.AspNetCore.Mvc;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Documents;
using Nrm.Casework.Profiles;
using Nrm.Casework.Reflection;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Door;
using Nrm.Records.Views;
using Nrm.Web.Language;
using Nrm.Web.Pages.Cases;

namespace Nrm.Web.Pages.Reflection;

/// <summary>The recovery and reflection period: how long it still runs, what applies in it, and what was explained to the person.</summary>
public sealed class ReflectionPage(Looks looks, Words words) : CasePage(looks)
{
    private static readonly string[] Steps = [.. ReflectionStepForms.All.Select(s => s.UseCase.Name)];

    /// <summary>Null when it never began.</summary>
    public ReflectionFact? Period => Facts.Legal.Reflection;

    public string State => Facts.StateOf(Track.Reflection);

    public bool Runs => Facts.At(Track.Reflection).IsIn(ReflectionTrack.Live);

    /// <summary>It ended before the day on which it would have run out.</summary>
    public bool EndedEarly => State is ReflectionTrack.EndedByPerson or ReflectionTrack.EndedExceptionally
        || (State is ReflectionTrack.EndedFollowedByPermit && Period!.EndsOn >= Today);

    public int Day => PeriodDays.On(Period!, Today);

    public int Days => PeriodDays.Of(Period!);

    /// <summary>Days after today until the last one.</summary>
    public int DaysLeft => Math.Max(0, Period!.EndsOn.DayNumber - Today.DayNumber);

    /// <summary>Where the length of the period stands, as it was when the period was granted (INV-34).</summary>
    public string? Source => Facts.Clocks.LastOrDefault(c => c.Kind == ClockKind.C04Reflection)?.Source;

    /// <summary>The country profile under which it was granted, and since when that holds; the version's own name where it has no day.</summary>
    public string Profile => CountryProfiles.Find(Facts.Profile, Period!.ProfileVersion).ValidFrom is { } since
        ? words["Country profile {0}, in force since {1}", words.Choice("profile", Facts.Profile), words.Day(since)]
        : words["Country profile {0}, version {1}", words.Choice("profile", Facts.Profile), Period!.ProfileVersion];

    /// <summary>The open task of explaining the period to the person.</summary>
    public CaseTask? Explain => Facts.Tasks.LastOrDefault(t => t.IsOpen && t.Kind == TaskKind.GiveReflectionInformation);

    public OfferedSteps Links => OfferedSteps.Of(Frame, Steps);

    /// <summary>Null for those whose part in the case does not include it.</summary>
    public IReadOnlyList<OpenedDocument>? Records { get; private set; }

    public IEnumerable<(OpenedDocument Opened, StepTaken Step)> Of(params Type[] steps) =>
        (Records ?? []).Select(r => (Opened: r, Step: (StepTaken)r.Document)).Where(r => steps.Contains(r.Step.Typed.GetType()));

    /// <summary>Why there is no period, and what begins it.</summary>
    public string WhyNone()
    {
        var facts = Facts;
        var profile = CountryProfiles.InForce(facts.Profile, Today, facts.SubPopulation);
        return facts.StateOf(Track.Identification) switch
        {
            IdentificationTrack.RGNegativeProposed => words["The first decision is proposed as negative and waits for its review. A period begins if it becomes positive."],
            IdentificationTrack.RGNegative or IdentificationTrack.Upheld or IdentificationTrack.ReconsiderationRequested => words["The first decision was negative. If it is reversed on reconsideration, the period begins in full."],
            IdentificationTrack.Withdrawn => words["The person withdrew from identification before a period began. It can begin when they come back to it."],
            IdentificationTrack.NotStarted => words["The person has not been referred for identification yet."],
            IdentificationTrack.RGPending when ReflectionRules.StartsOnDetection(profile) => words["In this country the period begins with the referral."],
            IdentificationTrack.RGPending => words["It begins by itself with a positive first decision, which has not been taken yet. Nobody has to apply for it."],
            var state => words["Nothing is recorded that says why. Identification: {0}.", words.State(Track.Identification, state)],
        };
    }

    protected override Wanted Wants => new(Sections.Reflection);

    protected override IActionResult? NotForThisReader() => Frame.OutcomeOnly ? LocalRedirect(CaseLinks.Overview(CaseId)) : null;

    public void OnGet() => Records = Opened is null ? null : [.. Opened.Of(Sections.Reflection).Reverse()];
}

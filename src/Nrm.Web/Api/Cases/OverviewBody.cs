using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Cases;

/// <summary>A case as its facts show it, and what the caller could do next, or why not.</summary>
/// <param name="Steps">What is no step of a track: taking, notes, consents.</param>
public sealed record OverviewBody(
    Guid CaseId, string Reference, string Profile, string ProfileVersion, string? SubPopulation, string MainState, string Entry, DateTime OpenedAt, DateOnly Today,
    int Version, IReadOnlyList<TrackBody> Tracks, StepsBody Steps, IReadOnlyList<DeadlineFact> Deadlines, FlagsBody Flags, IReadOnlyList<TaskBody> Tasks,
    IReadOnlyList<AssignmentBody> Assignments, string Why)
{
    /// <summary>What is stored of the case and could not be read; absent where all could. Nothing in such a case can be changed.</summary>
    public IReadOnlyList<string>? Unread { get; init; }

    public static OverviewBody From(CaseOverviewView view) => new(
        view.Facts.Id, view.Facts.Reference, view.Facts.Profile, view.Facts.ProfileVersion, view.Facts.SubPopulation, view.Facts.MainState.ToString(),
        view.Facts.Entry.ToString(), view.Facts.OpenedAt, view.Today, view.Facts.Version,
        [.. view.Tracks.Select(TrackBody.From)],
        StepsBody.From(view.Beside),
        view.Deadlines,
        new FlagsBody(Codes.Of(view.Facts.Age), view.Facts.IsTreatedAsChild, view.Facts.HighRisk, view.Facts.InterpreterNeeded, view.Facts.DoNotPhone, view.Facts.DoNotWrite),
        [.. view.Facts.Tasks.Where(t => t.IsOpen).Select(t => new TaskBody(t.Id, t.Kind.Code, Codes.Of(t.Function), t.DueOn))],
        [.. view.Facts.Assignments.Where(a => a.EndedAt is null).Select(a => new AssignmentBody(a.Id, a.OrganisationId, Codes.Of(a.Function), a.StaffId, a.RequestedAt, a.AcceptedAt))],
        view.Why.ToString())
        {
            Unread = view.Facts.Unread is [] ? null : view.Facts.Unread,
        };
}

public sealed record TrackBody(string Track, string State, DateOnly Since, IReadOnlyList<PermittedBody> Permitted, IReadOnlyList<RefusedBody> Refused)
{
    public static TrackBody From(TrackPossibilities track) => new(
        track.Track!.Value.Code, track.State!, track.Since!.Value, StepsBody.Of(track.Permitted), StepsBody.Of(track.Refused));
}

public sealed record StepsBody(IReadOnlyList<PermittedBody> Permitted, IReadOnlyList<RefusedBody> Refused)
{
    public static StepsBody From(TrackPossibilities beside) => new(Of(beside.Permitted), Of(beside.Refused));

    internal static IReadOnlyList<PermittedBody> Of(IReadOnlyList<PossibleStep> steps) => [.. steps.Select(s => new PermittedBody(s.Trigger, s.Fields))];

    internal static IReadOnlyList<RefusedBody> Of(IReadOnlyList<RefusedStep> steps) =>
        [.. steps.Select(s => new RefusedBody(s.Trigger, [.. s.Unmet.Select(UnmetBody.From)]))];
}

public sealed record PermittedBody(string Trigger, IReadOnlyList<string> Fields);

public sealed record RefusedBody(string Trigger, IReadOnlyList<UnmetBody> Unmet);

/// <param name="TreatedAsChild">In doubt, yes (INV-05).</param>
public sealed record FlagsBody(string Age, bool TreatedAsChild, bool HighRisk, bool InterpreterNeeded, bool DoNotPhone, bool DoNotWrite);

public sealed record TaskBody(Guid TaskId, string Kind, string Function, DateOnly? DueOn);

public sealed record AssignmentBody(Guid AssignmentId, Guid OrganisationId, string Function, Guid? StaffId, DateTime RequestedAt, DateTime? AcceptedAt);

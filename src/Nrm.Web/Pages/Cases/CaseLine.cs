using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Decisions;
using Nrm.Casework.Work;
using Nrm.Casework.Workflow;
using Nrm.Records;
using Nrm.Web.Components;
using Nrm.Web.Language;

namespace Nrm.Web.Pages.Cases;

/// <summary>A case in a list.</summary>
/// <param name="MayTake">It waits for the actor's organisation, and the actor's role could take it.</param>
public sealed record CaseLine(FoundCase Found, bool MayTake)
{
    public CaseFacts Facts => Found.Facts;

    public CaseClock? Next => Facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).FirstOrDefault();

    /// <summary>The day that matters of the next clock: a final decision is possible only on the day after its last day (C05).</summary>
    public DateOnly? NextDay => Next is { } next ? next.Kind == ClockKind.C05ConclusiveEarliest ? next.DueOn.AddDays(1) : next.DueOn : null;

    public static CaseLine Of(FoundCase found, Actor actor) => new(
        found, found.Facts.Assignments.Any(a => a.IsPending && a.OrganisationId == actor.OrganisationId && actor.Roles.Any(r => Roles.Fills(r, a.Function))));

    /// <summary>The steps that have begun, in words.</summary>
    public IEnumerable<string> Steps(Words words) =>
        Facts.Tracks.Where(t => t.Value.State != Engine.Definition(t.Key.Track).Initial).Select(t => words.State(t.Key.Track, t.Value.State));

    public IReadOnlyList<Flag> Flags(Words words) => CaseFlags.InList(Facts, words);
}

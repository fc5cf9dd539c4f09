using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Records;
using Nrm.Records.Views;
using Nrm.Web.Api.Answers;

namespace Nrm.Web.Api.Cases;

/// <summary>What a change led to.</summary>
/// <param name="State">Of the track that was stepped in; the main state when it was none.</param>
public sealed record ChangedBody(
    Guid CaseId, string Reference, int Version, string MainState, string State, IReadOnlyDictionary<string, string> Tracks, IReadOnlyList<DeadlineFact> Deadlines)
{
    /// <summary>What the caller might want to look at again; it stops nothing.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    public static ChangedBody From(CaseChanged changed, Track? track) => new(
        changed.CaseId, changed.Reference, changed.Version, changed.MainState.ToString(),
        track is { } t ? changed.Tracks[t] : changed.MainState.ToString(),
        changed.Tracks.ToDictionary(x => x.Key.Code, x => x.Value), changed.Deadlines);
}

/// <summary>The plain facts of a case: nothing that identifies anybody.</summary>
/// <param name="Why">Why the caller may see it.</param>
public sealed record FactsBody(
    Guid CaseId, string Reference, string Profile, string ProfileVersion, string? SubPopulation, string Entry, string Age, string MainState, DateTime OpenedAt,
    int Version, bool HighRisk, bool InterpreterNeeded, Guid ReferrerOrganisationId, Guid? AuthorityId, IReadOnlyDictionary<string, string> TrackStates,
    IReadOnlyList<DeadlineFact> Deadlines, string Why)
{
    /// <summary>What is stored of the case and could not be read; absent where all could. Nothing in such a case can be changed.</summary>
    public IReadOnlyList<string>? Unread { get; init; }

    public static FactsBody From(CaseFacts facts, string why) => new(
        facts.Id, facts.Reference, facts.Profile, facts.ProfileVersion, facts.SubPopulation, facts.Entry.ToString(), Codes.Of(facts.Age), facts.MainState.ToString(),
        facts.OpenedAt, facts.Version, facts.HighRisk, facts.InterpreterNeeded, facts.ReferrerOrganisationId, facts.AuthorityId,
        facts.Tracks.ToDictionary(t => t.Key.Code, t => t.Value.State),
        [.. facts.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).Select(DeadlineFact.From)], why)
        {
            Unread = facts.Unread is [] ? null : facts.Unread,
        };
}

/// <param name="Next">The cursor of the next page; absent on the last.</param>
public sealed record CaseListBody(IReadOnlyList<FactsBody> Cases, string? Next);

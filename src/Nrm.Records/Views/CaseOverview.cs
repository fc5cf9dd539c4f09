using Nrm.Casework.Access;
using Nrm.Casework.Cases;
using Nrm.Casework.Documents;
using Nrm.Casework.Workflow;

namespace Nrm.Records.Views;

/// <summary>The facts of a case, where each track stands, who works on it, and what this actor could do next and why not.</summary>
/// <param name="withAccess">Also who has looked at it lately, for those to whom the case's access log is shown; the entry of the look then names "access-summary".</param>
public sealed class CaseOverview(bool withAccess = false) : CaseView<CaseOverviewView>
{
    public override string Name => "overview";

    public override bool WithNames => true;

    public override bool WithAccessSummary => withAccess;

    public override CaseOverviewView Build(OpenedCase opened)
    {
        // What may be done is asked of all facts; what is shown is what the relationship shows.
        var shown = FactsShown.To(opened.Access.As, opened.Facts);
        return new CaseOverviewView(
            shown, opened.Access.Sentence, opened.Today,
            new NextSteps(opened.Actor, opened.Facts, opened.Profile, opened.Today, t => shown.Tracks.ContainsKey(t)),
            [.. shown.Clocks.Where(c => c.IsOpen).OrderBy(c => c.DueOn).Select(DeadlineFact.From)])
        {
            Readable = [.. Sections.All.Where(s => AccessPolicy.ToSection(opened.Actor, opened.Facts, s, null) is AccessDecision.Allowed)],
            NeedsPurpose = [.. Sections.All.Where(s => AccessPolicy.ToSection(opened.Actor, opened.Facts, s, null) is AccessDecision.Denied { Code: "purpose-missing" })],
            People = CaseParticipant.Of(shown, opened.Names),
            Names = opened.Names,
            Access = opened.AccessSummary,
            As = opened.Access.As,
            MayReadAccessLog = AccessPolicy.ToAccessLog(opened.Actor, opened.Facts) is AccessDecision.Allowed,
        };
    }
}

/// <param name="Next">What this actor could do next and why not, worked out when it is asked for.</param>
/// <param name="Why">Why the actor may see the case, in words.</param>
public sealed record CaseOverviewView(
    CaseFacts Facts, Said Why, DateOnly Today, NextSteps Next, IReadOnlyList<DeadlineFact> Deadlines)
{
    public IReadOnlyList<TrackPossibilities> Tracks => Next.InTracks;

    /// <summary>What is no step of a track: taking, notes, consents, closing.</summary>
    public TrackPossibilities Beside => Next.Beside;

    /// <summary>Sections that this actor may open without saying for which purpose.</summary>
    public IReadOnlyList<Section> Readable { get; init; } = [];

    /// <summary>Sections that open only for a purpose to which the person agreed.</summary>
    public IReadOnlyList<Section> NeedsPurpose { get; init; } = [];

    /// <summary>Who works on the case or is asked to, the lead first; empty for somebody who sees its outcome only.</summary>
    public IReadOnlyList<CaseParticipant> People { get; init; } = [];

    public ShownNames Names { get; init; } = ShownNames.None;

    /// <summary>Null when it was not asked for, or is not shown to this actor.</summary>
    public AccessSummary? Access { get; init; }

    /// <summary>What ties the actor to the case; <see cref="Why"/> says it in words.</summary>
    public Relationship As { get; init; }

    /// <summary>True for those to whom the case's access log is shown.</summary>
    public bool MayReadAccessLog { get; init; }

    /// <summary>The same overview with the names that were read since.</summary>
    internal CaseOverviewView With(ShownNames names, AccessSummary? access) =>
        this with { People = CaseParticipant.Of(Facts, names), Names = names, Access = access };
}

using System.Collections.Immutable;
using Nrm.Casework.Cases;

namespace Nrm.Casework.Access;

/// <summary>Which facts a relationship shows (domain 8.2, column C).</summary>
public static class FactsShown
{
    /// <summary>
    /// Whoever referred a case sees its outcome after hand-over, and no more: no deadlines, tasks or people, and of the tracks only
    /// identification. Every other relationship sees the facts.
    /// </summary>
    public static CaseFacts To(Relationship relationship, CaseFacts facts) => relationship is not Relationship.ReferrerAfterHandOver
        ? facts
        : facts with
        {
            Tracks = facts.Tracks.Where(t => t.Key.Track == Track.Identification).ToImmutableSortedDictionary(),
            Assignments = [],
            Clocks = [],
            Tasks = [],
            Legal = new LegalFacts(),
            HighRisk = false,
            InterpreterNeeded = false,
            DoNotPhone = false,
            DoNotWrite = false,
        };
}

using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Workflow;
using T1 = Nrm.Casework.Cases.IdentificationTrack;

namespace Nrm.Casework.Returns;

/// <summary>
/// Whether the law bars the removal of a person now (INV-04): the same rules that stand before a return in the case itself, so that
/// enforcement is never told that the way is free while the case says that it is not.
/// </summary>
public static class RemovalBarRule
{
    private static readonly Rule[] Pending = [ReturnRules.IdentificationIsDecided, ReturnRules.ReflectionHasEnded, ReturnRules.NoReviewIsPending];

    private static readonly Rule[] Safe = [ReturnRules.RiskIsSafe, ReturnRules.AssessmentIsValid, ReturnRules.ChildHasBestInterestsDecision];

    /// <summary>
    /// True while identification, the period or a review is pending; afterwards, until a return is assessed as safe, for everybody but those
    /// whose negative decision stands after its review (domain M08). True also while not all of the case can be read: protection does not end by damage.
    /// </summary>
    public static bool IsBarred(RuleContext context) =>
        !context.Facts.Unread.IsEmpty
        || Pending.Any(r => !r.IsMet(context))
        || (!context.Facts.At(Track.Identification).IsIn(T1.NotRecognised) && Safe.Any(r => !r.IsMet(context)));

    /// <summary>The last day of the bar as far as one is known.</summary>
    public static DateOnly? Until(RuleContext context)
    {
        var facts = context.Facts;
        if (!facts.Unread.IsEmpty)
        {
            return null;
        }

        var reflection = ReturnRules.ReflectionHasEnded.IsMet(context) ? null : facts.Legal.Reflection?.EndsOn;
        return new[] { reflection, facts.RunningClock(ClockKind.C07Reconsideration)?.DueOn }.Max();
    }
}

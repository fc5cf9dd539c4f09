using Nrm.Casework.Assistance;
using Nrm.Casework.Cases;
using Nrm.Casework.Deadlines;
using Nrm.Casework.Returns;
using Nrm.Casework.Workflow;
using T1 = Nrm.Casework.Cases.IdentificationTrack;
using T3 = Nrm.Casework.Assistance.AssistanceTrack;

namespace Nrm.Casework.Closure;

/// <summary>The rules of closing and reopening (M16, M17, INV-35).</summary>
public static class ClosureRules
{
    private static readonly string[] WithoutExitPlan = ["lostContactAfterTrace", "deceased", "duplicate", "enteredInError"];

    public static CodeList Reasons { get; } = new("closureReason", "1",
    [
        "completed", "victimWithdrew", "notVictimFinal", "transferred", "returnedFollowUpDone", "lostContactAfterTrace", "deceased", "duplicate", "enteredInError",
    ]);

    public static CodeList ReopenReasons { get; } = new("reopenReason", "1", ["personCameBack", "newFacts", "closedInError"]);

    public static Rule IsClosed { get; } = new(nameof(IsClosed), "M17",
        "The case is open.",
        "Domain M17",
        c => c.Facts.Legal.Closure?.ClosedOn is not null);

    public static Rule NoReviewIsOpen { get; } = new(nameof(NoReviewIsOpen), "INV-35",
        "A decision waits for its review, the person was not told of it, or a reconsideration is pending or can still be asked for in time.",
        "Domain M16, INV-35",
        c => NothingIsClosed(c) || c.Facts.StateOf(Track.Identification) is not (T1.ReconsiderationRequested or T1.RGNegativeProposed or T1.CGNegativeProposed)
            && c.Facts.RunningClock(ClockKind.C07Reconsideration) is null
            && (!c.Facts.HasUntoldNegative || ReasonIsToCome(c) || Reason(c) is "deceased" or "duplicate" or "enteredInError"));

    public static Rule NoReturnIsOpen { get; } = new(nameof(NoReturnIsOpen), "INV-35",
        "A return is open: finish its follow-up, or record that it is withdrawn.",
        "Domain M16, INV-35",
        c => NothingIsClosed(c) || c.Facts.At(Track.Return).IsIn(ReturnTrack.Idle));

    public static Rule ExitPlanWasOffered { get; } = new(nameof(ExitPlanWasOffered), "M16",
        "Help runs, and no plan for afterwards was offered to the person.",
        "Domain M16",
        c => c.Facts.Legal.Assistance.ExitPlanOffered
            || !c.Facts.At(Track.Assistance).IsIn(T3.Open)
            || ReasonIsToCome(c) || NothingIsClosed(c)
            || WithoutExitPlan.Contains(Reason(c)));

    public static Rule NotProposedYet { get; } = new(nameof(NotProposedYet), "M16",
        "Closing has been proposed and waits for a supervisor.",
        "Domain M16",
        c => c.Facts.Legal.Closure is null);

    public static Rule IsProposed { get; } = new(nameof(IsProposed), "M16",
        "Nobody has proposed to close this case.",
        "Domain M16",
        c => c.Facts.Legal.Closure is { ClosedOn: null });

    public static Rule ApproverDidNotPropose { get; } = new(nameof(ApproverDidNotPropose), "M16",
        "Closing is approved by somebody who did not propose it.",
        "Domain M16",
        c => c.Facts.Legal.Closure?.ProposedBy != c.Actor.StaffId);

    public static Rule ApproverSupervisesTheHelp { get; } = new(nameof(ApproverSupervisesTheHelp), "M16",
        "Closing is approved by a supervisor of an organisation that supports the person.",
        "Domain M16",
        c => Supports(c.Facts).ToList() is var supports && (supports.Count == 0 || supports.Contains(c.Actor.OrganisationId)));

    public static IReadOnlyList<Rule> BeforeClosure { get; } = [NoReviewIsOpen, NoReturnIsOpen, ExitPlanWasOffered];

    /// <summary>A proposal can always be sent back; before the answer is given, it may be that one.</summary>
    private static bool NothingIsClosed(RuleContext c) => c.Input is ApproveClosure { Approves: not true } || (c.Input is null && c.Facts.Legal.Closure is { ClosedOn: null });

    /// <summary>Before anything is filled in, some reason may still do: rules about fields count as met then.</summary>
    private static bool ReasonIsToCome(RuleContext c) => c.Input is null && c.Facts.Legal.Closure is null;

    /// <summary>Where help has ended for everybody, no one is left whose approval would have to be waited for.</summary>
    private static IEnumerable<Guid> Supports(CaseFacts facts) => facts.Assignments.Where(a => a is { Function: CaseFunction.Support, EndedAt: null }).Select(a => a.OrganisationId);

    private static string? Reason(RuleContext c) => c.Input is ProposeClosure propose ? propose.Reason : c.Facts.Legal.Closure?.Reason;
}

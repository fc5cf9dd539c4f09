namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Which step's form is for whom, on the common page of steps: written by hand from domain 8.2 and what the tracks allow, not read from the
/// code. A step that is not in the table fails the tests.
/// </summary>
/// <remarks>
/// P the form is offered in some case of the visitor's own, E the page explains in each of their cases why it is not theirs or not now, and offers
/// no form, X refused. Whoever is not signed in is sent to sign in (<see cref="PageTable"/>). Visitors are the first accounts with this role and no other, of an organisation that helps where there is one (M16): F refers only, so it has what was not handed over yet.
/// </remarks>
public static class StepTable
{
    public static IReadOnlyList<PageRow> All { get; } = PageRow.Parse("""
        step                       F S D R V I A
        record-contact             P P E E E X X   # INV-33: who referred or supports
        refer-after-consent        P P E E E X X
        notify-anonymously         P P E E E X X   # INV-39
        offer-support-only         P P E E E X X
        record-age-assessment      E P P E E X X
        record-threat              E P P E E X X
        record-health              E P E E E X X   # E of domain 8.1: the direct care chain
        record-whereabouts         E P E E E X X   # INV-20
        record-consent             P P E E E X X
        withdraw-consent           P P E E E X X
        propose-closure            E P E E E X X   # M16: who supports proposes,
        approve-closure            E E E E P X X   # and a supervisor approves
        reopen-case                P P E E P X X   # M17: also who referred, after the hand-over
        open-conclusive-grounds    E E P E E X X
        request-reconsideration    P P E E E X X   # for the person, never by the authority
        withdraw                   E P P E E X X
        record-decision-notified   E E P E E X X
        record-information-given   E P P E E X X
        extend-reflection          E E P E E X X
        begin-needs-assessment     E P E E E X X   # help is between the person and who supports them
        review-plan                E P E E E X X
        decline                    E P E E E X X
        offer-again                E P E E E X X
        plan-exit                  E P E E E X X
        begin-aftercare            E P E E E X X
        begin-inclusion            E P E E E X X
        raise-return               E P P E E X X
        record-counselling         E P P E E X X
        bar-return                 E E P E E X X
        prepare-return             E P P E E X X
        withdraw-return            E P P E E X X
        record-follow-up           E P E E E X X
        close-return               E P E E E X X
        take                       E P P P E X X
        decline-request            E P E E E X X
        """);

    /// <summary>The role by the letter of its column.</summary>
    public static IReadOnlyDictionary<char, string> Visitors { get; } = PageTable.Visitors.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!);

    /// <returns>What is wrong with a table in which each of these steps has a line.</returns>
    public static IReadOnlyList<string> Against(IReadOnlyList<string> steps, IReadOnlyList<string> listed) =>
    [
        .. steps.Except(listed).Select(s => $"{s} is a step and not in the table"),
        .. listed.Except(steps).Select(s => $"{s} is in the table and no step with such a page"),
        .. listed.GroupBy(s => s).Where(g => g.Count() > 1).Select(g => $"{g.Key} is in the table twice"),
    ];
}

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Which page is for whom: written by hand from domain 8.2, not read from the code. A page that is not in the table fails the tests.
/// </summary>
/// <remarks>
/// P page, E page that explains why a step is not the visitor's and offers no form, &gt; redirect, X refused (a page that explains), 0 absent.
/// N is nobody signed in; F first responder, S support worker, D decider, R second reviewer, V supervisor, I immigration enforcement,
/// A administrator: the first account of the role in the demonstration; F is of a small organisation and supports people, too. An address of a
/// case is visited with a case of the visitor's own; who may open none visits somebody else's. Values of other places: <see cref="Places"/>.
/// </remarks>
public static class PageTable
{
    public static IReadOnlyList<PageRow> All { get; } = PageRow.Parse("""
        address                                                                        N F S D R V I A
        /sign-in                                                                       P > > > > > > >
        /enrol                                                                         P P P P P P P P
        /tour                                                                          P P P P P P P P   # demonstration only
        /help                                                                          P P P P P P P P
        /help/accessibility                                                            P P P P P P P P
        /help/who-sees-what                                                            P P P P P P P P
        /problem/{status:int}                                                          0 0 0 0 0 0 0 0   # reached from inside only
        /my-work/{list:regex(^(waiting|done)$)?}                                       > P P P P P P P   # says what the account is for where it has no cases
        /account                                                                       > P P P P P P P
        /account/{what:regex(^(password|second-factor)$)}                              > P P P P P P P
        /removal-check                                                                 > X X X X X P X   # INV-21: one question, and nobody else asks it
        /cases                                                                         > P P P P P X X   # no list of cases for those who open none
        /cases/find                                                                    > P P P P P X X
        /referrals                                                                     > P P X X X X X   # who refers people
        /referrals/before                                                              > P P X X X X X
        /referrals/find                                                                > P P X X X X X
        /referrals/signal/{draftId:guid}                                               > P P X X X X X   # a draft is its author's only
        /referrals/{draftId:guid}                                                      > P P X X X X X
        /referrals/{draftId:guid}/{part}                                               > P P X X X X X
        /referrals/{draftId:guid}/observed                                             > P P X X X X X
        /referrals/{draftId:guid}/check                                                > > > X X X X X   # back to the sections until six are complete
        /referrals/sent/{caseId:guid}                                                  > P P X X X X X
        /cases/{caseId:guid}                                                           > P P P P P X X
        /cases/{caseId:guid}/person                                                    > P P P P P X X
        /cases/{caseId:guid}/{part:regex(^(person|contact)$)}/change                   > P P E E X X X   # who supports, and who referred until it is handed over
        /cases/{caseId:guid}/{part:regex(^(person|contact)$)}/history                  > P P P P X X X
        /cases/{caseId:guid}/screening                                                 > P P P P P X X
        /cases/{caseId:guid}/decisions                                                 > P P P P P X X
        /cases/{caseId:guid}/decisions/recorded                                        > P P P P P X X   # of a case in which one was recorded
        /cases/{caseId:guid}/decisions/{stage:regex(^(reasonable-grounds|final)$)}     > E E P E E X X   # who decides the case
        /cases/{caseId:guid}/decisions/{stage:regex(^(reasonable-grounds|final)$)}/check > > > > > > X X   # back to the form until something is written
        /cases/{caseId:guid}/decisions/{decision:guid}/letter                          > P P P P X X X   # who reads decisions
        /cases/{caseId:guid}/decisions/{review:regex(^(second-review|reconsideration)$)} > E E E P E X X   # who did not decide it
        /cases/{caseId:guid}/reflection                                                > P P P P P X X
        /cases/{caseId:guid}/reflection/end/{part:regex(^reasons$)?}                   > E E P E E X X
        /cases/{caseId:guid}/plan                                                      > P P P P P X X
        /cases/{caseId:guid}/plan/needs                                                > P P X X X X X   # who supports the person
        /cases/{caseId:guid}/plan/agree                                                > P P X X X X X
        /cases/{caseId:guid}/plan/{need}                                               > P P P P P X X
        /cases/{caseId:guid}/plan/end/{part:regex(^form$)?}                            > P P X X X X X
        /cases/{caseId:guid}/return                                                    > P P P P P X X
        /cases/{caseId:guid}/return/risk/{side:regex(^(host|origin)$)?}                > P P P P P X X
        /cases/{caseId:guid}/return/decide                                             > X X P X X X X
        /cases/{caseId:guid}/return/departure/{part:regex(^form$)?}                    > P P E X X X X
        /cases/{caseId:guid}/consent                                                   > P P P P X X X
        /cases/{caseId:guid}/consent/share                                             > P P E E X X X
        /cases/{caseId:guid}/tasks                                                     > P P P P P X X
        /cases/{caseId:guid}/tasks/{taskId:guid}                                       > P P P X X X X   # R has tasks of its own only where the step ends them; V has none
        /cases/{caseId:guid}/work/{useCase:regex(^(assign|request-support)$)}          > P P P E P X X   # who works on the case or leads those who do
        /cases/{caseId:guid}/timeline                                                  > P P P P P X X
        /cases/{caseId:guid}/access                                                    > P P P P P X X   # who works on a case sees who looked at it
        /cases/{caseId:guid}/steps/{useCase}                                           > X X X X X X X   # no-such-step
        /hidden                                                                        P P P P P P P P   # last: it ends the session
        """);

    /// <summary>The account's role by the letter of its column; null is nobody.</summary>
    public static IReadOnlyDictionary<char, string?> Visitors { get; } = new Dictionary<char, string?>
    {
        ['N'] = null, ['F'] = "first-responder", ['S'] = "support-worker", ['D'] = "decider", ['R'] = "second-reviewer", ['V'] = "supervisor",
        ['I'] = "immigration-enforcement", ['A'] = "administrator",
    };
}

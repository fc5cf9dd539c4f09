using Nrm.Casework.Tests.Expected;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Which page is for whom: written by hand from domain 8.2, not read from the code. A page that is not in the table fails the tests; those of a capability stand with its tests.
/// </summary>
/// <remarks>
/// P page, E page that explains why a step is not the visitor's and offers no form, &gt; redirect, X refused (a page that explains), 0 absent.
/// N is nobody signed in; F first responder, S support worker, D decider, R second reviewer, V supervisor, I immigration enforcement,
/// A administrator: the first account of the role in the demonstration; F is of a small organisation and supports people, too. An address of a
/// case is visited with a case of the visitor's own; who may open none visits somebody else's. Values of other places: <see cref="Places"/>.
/// </remarks>
public static class PageTable
{
    public static IReadOnlyList<PageRow> All { get; } = PageRow.Parse($$"""
        address                                                                        N F S D R V I A
        /sign-in                                                                       P > > > > > > >
        /enrol                                                                         P P P P P P P P
        /tour                                                                          P P P P P P P P   # demonstration only
        /help                                                                          P P P P P P P P
        /help/accessibility                                                            P P P P P P P P
        /help/who-sees-what                                                            P P P P P P P P
        /problem/{status:int}                                                          0 0 0 0 0 0 0 0   # reached from inside only
        /account                                                                       > P P P P P P P
        /account/{what:regex(^(password|second-factor)$)}                              > P P P P P P P
        /cases                                                                         > P P P P P X X   # no list of cases for those who open none
        /cases/find                                                                    > P P P P P X X
        /cases/{caseId:guid}                                                           > P P P P P X X
        /cases/{caseId:guid}/screening                                                 > P P P P P X X
        /cases/{caseId:guid}/timeline                                                  > P P P P P X X
        /cases/{caseId:guid}/access                                                    > P P P P P X X   # who works on a case sees who looked at it
        /cases/{caseId:guid}/steps/{useCase}                                           > X X X X X X X   # no-such-step
        {{ExpectedRows.OfPages}}
        /hidden                                                                        P P P P P P P P   # last: it ends the session
        """);

    /// <summary>The account's role by the letter of its column; null is nobody.</summary>
    public static IReadOnlyDictionary<char, string?> Visitors { get; } = new Dictionary<char, string?>
    {
        ['N'] = null, ['F'] = "first-responder", ['S'] = "support-worker", ['D'] = "decider", ['R'] = "second-reviewer", ['V'] = "supervisor",
        ['I'] = "immigration-enforcement", ['A'] = "administrator",
    };
}

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Which page is for whom: written by hand from domain 8.2, not read from the code. A page that is not in the table fails the tests.
/// </summary>
/// <remarks>
/// P page, &gt; redirect, X refused (a page that explains), 0 absent. N is nobody signed in; F first responder, S support worker, D decider,
/// R second reviewer, V supervisor, I immigration enforcement, A administrator: the first account of the role in the demonstration. An address
/// of a case is visited with a case that the visitor may open; who may open none visits somebody else's. Values of other places: <see cref="Places"/>.
/// </remarks>
public static class PageTable
{
    public static IReadOnlyList<PageRow> All { get; } = PageRow.Parse("""
        address                                             N F S D R V I A
        /sign-in                                            P > > > > > > >
        /problem/{status:int}                               0 0 0 0 0 0 0 0   # reached from inside only
        /cases/{caseId:guid}/steps/{useCase}                > X X X X X X X   # no-such-step
        """);

    /// <summary>The account's role by the letter of its column; null is nobody.</summary>
    public static IReadOnlyDictionary<char, string?> Visitors { get; } = new Dictionary<char, string?>
    {
        ['N'] = null, ['F'] = "first-responder", ['S'] = "support-worker", ['D'] = "decider", ['R'] = "second-reviewer", ['V'] = "supervisor",
        ['I'] = "immigration-enforcement", ['A'] = "administrator",
    };
}

using Nrm.Casework.Tests.Expected;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>
/// Which step's form is for whom, on the common page of steps: written by hand from domain 8.2 and what the tracks allow, not read from the
/// code, with the tests of each capability. A step that is not in the table fails the tests.
/// </summary>
/// <remarks>
/// P the form is offered in some case of the visitor's own, E the page explains in each of their cases why it is not theirs or not now, and offers
/// no form, X refused. Whoever is not signed in is sent to sign in (<see cref="PageTable"/>). Visitors are the first accounts with this role and no other, of an organisation that helps where there is one (M16): F refers only, so it has what was not handed over yet.
/// </remarks>
public static class StepTable
{
    public static IReadOnlyList<PageRow> All { get; } = PageRow.Parse(ExpectedRows.OfCommonPages);

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

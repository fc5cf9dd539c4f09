namespace Nrm.Journeys.Tests.Checks;

/// <summary>A check answers with sentences, one for each thing that is wrong.</summary>
public static class Findings
{
    public static void MustBeNone(IReadOnlyCollection<string> found) => Assert.True(found.Count == 0, string.Join('\n', found));
}

namespace Nrm.Web.Tests.Wording;

internal static class Findings
{
    /// <summary>Fails with the whole list, for whoever has to work through it.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all)}");
    }
}

using Nrm.Demonstration;
using Nrm.Web.Tests.Running;

namespace Nrm.Web.Tests.Demonstration;

public sealed class ProportionsTests
{
    private const string DataSet = "../shared/data/ctdc/ctdc-cleaned.csv";

    private static readonly string File = Path.GetFullPath(DataSet, SharedApp.RepositoryRoot);

    [Fact]
    public void A_draw_is_as_likely_as_its_share()
    {
        var shares = Proportions.Read();
        var random = new Random(7);
        var feminine = Enumerable.Range(0, 20_000).Count(_ => shares.Draw("gender", random) is "Female");

        Assert.InRange(feminine / 20_000d, shares.Tables["gender"]["Female"] - 0.01, shares.Tables["gender"]["Female"] + 0.01);
    }

    [Fact]
    public void The_committed_shares_are_those_of_the_data_set()
    {
        if (!System.IO.File.Exists(File))
        {
            Assert.Skip($"The data set is not here ({DataSet}).");
        }

        var rows = System.IO.File.ReadLines(File).Skip(1).Select(l => l.Split(',')).ToList();
        var shares = Proportions.Read();

        Assert.Equal(rows.Count, shares.Rows);
        foreach (var (table, column) in new[] { ("gender", 2), ("citizenship", 3), ("meansOfControl", 5), ("recruiter", 6), ("exploitation", 7), ("ageGroup", 9) })
        {
            // An empty cell is not among the values of the table.
            var told = rows.Where(r => r[column].Length > 0).ToList();
            foreach (var (value, share) in shares.Tables[table])
            {
                Assert.Equal(share, told.Count(r => r[column] == value) / (double)told.Count, 4);
            }
        }
    }
}

using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Matrix;

/// <summary>A page of the table, with somebody who gets it.</summary>
public sealed record ShownPage(string Address, string? UserName)
{
    /// <summary>Each page of the table once, with the first in the order of its columns who gets it.</summary>
    public static async Task<IReadOnlyList<ShownPage>> All(DemonstrationApp app)
    {
        var pages = new List<ShownPage>();
        foreach (var row in PageTable.All.Where(r => r.Cells.Values.Contains(Expected.Page)))
        {
            var role = PageTable.Visitors[row.Cells.First(c => c.Value is Expected.Page).Key];
            var user = role is null ? null : app.FirstOf(role).UserName;
            pages.Add(new ShownPage(Places.Fill(row.Pattern, row.IsOfACase ? await FirstCase(app, user!) : ""), user));
        }

        return pages;
    }

    private static async Task<string> FirstCase(DemonstrationApp app, string userName)
    {
        using var api = await app.Api(userName);
        return (await api.Cases("mine=true")).Concat(await api.Cases()).First();
    }
}

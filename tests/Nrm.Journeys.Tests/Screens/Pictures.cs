using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Screens;

/// <summary>docs/screens. Run by hand with infra/screens, never by the tests.</summary>
public sealed class Pictures(Stage stage)
{
    /// <summary>One line for each page; the account is the one whose view says most.</summary>
    private static readonly IReadOnlyList<Screen> All =
    [
    ];

    [Fact(Explicit = true)]
    public async Task Of_every_page_at_two_widths()
    {
        Assert.NotEmpty(All);
        var app = await stage.Demonstration();
        var folder = Directory.CreateDirectory(Path.Combine(ProgramProcess.RepositoryRoot, "docs", "screens")).FullName;
        foreach (var screen in All)
        {
            await screen.Take(app, folder);
        }
    }
}

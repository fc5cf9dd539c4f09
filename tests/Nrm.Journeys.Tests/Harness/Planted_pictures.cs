using Nrm.Journeys.Tests.Running;
using Nrm.Journeys.Tests.Screens;

namespace Nrm.Journeys.Tests.Harness;

public sealed class Planted_pictures(Stage stage)
{
    [Fact]
    public async Task A_page_is_pictured_at_both_widths_and_whole()
    {
        var folder = Directory.CreateTempSubdirectory("nrm-pictures-").FullName;
        await using var server = await TinyServer.With("<p style='height:3000px'>Text</p>");
        await Visit.Run(await stage.Browser(), server.Home, null, async visit =>
        {
            await visit.Go("/");
            await Screen.Take(visit.Page, "page", folder);
        });

        Assert.Equal(["page-1280.png", "page-390.png"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder), f => Assert.InRange(Height(f), 3000, 3400));
        Directory.Delete(folder, recursive: true);
    }

    private static int Height(string png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(png).AsSpan(20));
}

using Microsoft.Playwright;
using Nrm.Journeys.Tests.Running;

namespace Nrm.Journeys.Tests.Stories;

/// <summary>No mouse (WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.11).</summary>
public sealed class Keyboard_only(Stage stage)
{
    private const int MostStopsBeforeMain = 12;

    private const string Here = """
        () => {
          const e = document.activeElement, box = e.getBoundingClientRect();
          return { inMain: !!e.closest('main'), text: (e.textContent || e.name || '').trim().slice(0, 60), name: e.name ?? '',
                   visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight };
        }
        """;

    [Theory, InlineData("/my-work"), InlineData("/cases"), InlineData("/cases/{caseId}"), InlineData("/cases/{caseId}/timeline"), InlineData("/referrals")]
    public async Task The_first_stop_skips_to_the_content_and_the_content_is_at_most_twelve_stops_away(string address)
    {
        var app = await stage.Demonstration();
        await app.Journey("responder.ngo", async visit =>
        {
            await visit.Go(await FillIn(app, address));
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("Skip to main content", (await Stop(visit)).Text);
            var stops = 1;
            for (; !(await Stop(visit)).InMain; stops++)
            {
                Assert.True((await Stop(visit)).Visible, $"{(await Stop(visit)).Text} has the focus and is not on the screen");
                Assert.True(stops <= MostStopsBeforeMain, $"{address}: more than {MostStopsBeforeMain} stops before the content");
                await visit.Page.Keyboard.PressAsync("Tab");
            }

            await visit.Go(await FillIn(app, address));
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True((await Stop(visit)).InMain, "the skip link does not lead into the content");
        });
    }

    [Fact]
    public async Task A_note_is_written_and_its_mistake_is_found_without_a_mouse()
    {
        var app = await stage.Demonstration();
        await app.Journey("responder.ngo", async visit =>
        {
            var text = $"Typed by keyboard: {Guid.NewGuid():N}";
            await visit.Go(await FillIn(app, "/cases/{caseId}/timeline"));
            await TabTo(visit, "Add the note");
            await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Keyboard.PressAsync("Enter"), r => r.Request.IsNavigationRequest && r.Status == 200);
            await visit.Page.WaitForFunctionAsync("() => document.activeElement.matches('.govuk-error-summary')");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.PressAsync("Enter");
            Assert.Equal("text", (await Stop(visit)).Name);

            await visit.Page.Keyboard.TypeAsync(text);
            await TabTo(visit, "Add the note");
            await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.Keyboard.PressAsync("Enter"), r => r.Request.IsNavigationRequest && r.Status == 200);
            await visit.Reads(text);
        });
    }

    private static async Task TabTo(Visit visit, string text)
    {
        for (var i = 0; (await Stop(visit)).Text != text; i++)
        {
            Assert.True(i < 80, $"{text} cannot be reached by Tab");
            await visit.Page.Keyboard.PressAsync("Tab");
        }
    }

    private static Task<Focus> Stop(Visit visit) => visit.Page.EvaluateAsync<Focus>(Here);

    private static async Task<string> FillIn(DemonstrationApp app, string address)
    {
        using var api = await app.Api("responder.ngo");
        return address.Replace("{caseId}", (await api.Cases("mine=true"))[0], StringComparison.Ordinal);
    }

    private sealed record Focus(bool InMain, string Text, string Name, bool Visible)
    {
        public Focus() : this(false, "", "", false) { }
    }
}
